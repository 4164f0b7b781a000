package org.anodeconsole.standin.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** The unit a database keeps its time stamps in. The ordinal is the code on the wire. */
public enum Precision {
    MS("ms", 1_000L, 3),
    US("us", 1_000_000L, 6),
    NS("ns", 1_000_000_000L, 9);

    private final String word;
    private final long perSecond;
    private final int digits;

    Precision(String word, long perSecond, int digits) {
        this.word = word;
        this.perSecond = perSecond;
        this.digits = digits;
    }

    public String word() {
        return word;
    }

    public long perSecond() {
        return perSecond;
    }

    public long of(Instant time) {
        return time.getEpochSecond() * perSecond + time.getNano() / (1_000_000_000L / perSecond);
    }

    public Instant instant(long value) {
        return Instant.ofEpochSecond(
                Math.floorDiv(value, perSecond), Math.floorMod(value, perSecond) * (1_000_000_000L / perSecond));
    }

    /** RFC 3339 in UTC with as many decimals as the precision has, as REST answers carry it. */
    public String text(long value) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss." + "S".repeat(digits) + "'Z'")
                .withZone(ZoneOffset.UTC)
                .format(instant(value));
    }

    /** Reads what may stand in quotes beside a time column; a text without a zone is taken for UTC, the stand-in's zone. */
    public long parse(String text) {
        try {
            if (text.length() <= 10) {
                return of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            String iso = text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
            boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
            return of(zoned ? OffsetDateTime.parse(iso).toInstant() : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            throw new TaosError(0x260B, "Invalid timestamp format: " + text);
        }
    }

    public static Precision ofWord(String word) {
        for (Precision precision : values()) {
            if (precision.word.equals(word)) {
                return precision;
            }
        }
        throw new IllegalArgumentException("precision is ms, us or ns, not " + word);
    }
}
