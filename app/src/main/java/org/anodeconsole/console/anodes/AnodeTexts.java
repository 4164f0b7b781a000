package org.anodeconsole.console.anodes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.language.Messages;

/** How the values of an anode are written. */
public final class AnodeTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private AnodeTexts() {}

    /** A time of day and date as TDengine writes it, in this computer's time zone. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** An answer time in milliseconds, or a dash. */
    public static String answerTime(Optional<Duration> time) {
        return time.map(known -> known.toNanos() < 10_000_000L
                        ? String.format(Locale.ROOT, "%.1f ms", known.toNanos() / 1e6)
                        : known.toMillis() + " ms")
                .orElse("–");
    }

    /** The type of an algorithm in words; one of a later generation as the anode says it. */
    static String type(String type, Messages messages) {
        return switch (type) {
            case AlgorithmList.FORECAST -> messages.text("anodes.type.forecast");
            case AlgorithmList.ANOMALY_DETECTION -> messages.text("anodes.type.detection");
            default -> type;
        };
    }
}
