package org.anodeconsole.console.cluster;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The unit in which a database counts time. */
public enum TimePrecision {
    MS(ChronoUnit.MILLIS),
    US(ChronoUnit.MICROS),
    NS(ChronoUnit.NANOS);

    private final ChronoUnit unit;

    TimePrecision(ChronoUnit unit) {
        this.unit = unit;
    }

    /** As TDengine names it; milliseconds when it names none. */
    public static TimePrecision of(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "us" -> US;
            case "ns" -> NS;
            default -> MS;
        };
    }

    /** {@code ms}, {@code us} or {@code ns}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The number that stands for an instant in this unit.
     *
     * @throws ArithmeticException when it does not fit
     */
    public long count(Instant instant) {
        return unit.between(Instant.EPOCH, instant);
    }
}
