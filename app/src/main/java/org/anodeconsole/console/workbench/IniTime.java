package org.anodeconsole.console.workbench;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time as a settings file writes it: {@code 2026-01-31T08:00:00}, a date, with an offset, or milliseconds since 1970. */
record IniTime(String text) {
    private static final Pattern MILLIS = Pattern.compile("-?\\d{1,15}");
    private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d{2}:?\\d{2})");
    private static final int DATE_LENGTH = 10;

    /** @throws DateTimeException when it is no time */
    static Optional<IniTime> of(String written) {
        IniTime time = new IniTime(written.replaceAll("^[\"']|[\"']$", "").strip().replace(' ', 'T'));
        if (time.text.isEmpty()) {
            return Optional.empty();
        }
        time.in(ZoneId.of("UTC"));
        return Optional.of(time);
    }

    /** @param zone the one it is meant in when it names none */
    Instant in(ZoneId zone) {
        if (MILLIS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        if (OFFSET.matcher(text).matches()) {
            return OffsetDateTime.parse(text).toInstant();
        }
        LocalDateTime local = text.length() == DATE_LENGTH ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
        return local.atZone(zone).toInstant();
    }
}
