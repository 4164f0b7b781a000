package org.anodeconsole.console.workbench;

import java.time.Instant;

/** The unit in which a series counts time since 1970-01-01T00:00Z. */
public enum Precision {
    MILLISECONDS("ms", 1),
    MICROSECONDS("us", 1_000),
    NANOSECONDS("ns", 1_000_000);

    private final String wireName;
    private final long perMillisecond;

    Precision(String wireName, long perMillisecond) {
        this.wireName = wireName;
        this.perMillisecond = perMillisecond;
    }

    /** The name an anode knows it by. */
    public String wireName() {
        return wireName;
    }

    public long perMillisecond() {
        return perMillisecond;
    }

    public long toMillis(long time) {
        return Math.floorDiv(time, perMillisecond);
    }

    /** @throws ArithmeticException when the instant does not fit, such as the year 3000 in nanoseconds */
    public long ofMillis(long millis) {
        return Math.multiplyExact(millis, perMillisecond);
    }

    public Instant toInstant(long time) {
        long perSecond = perMillisecond * 1_000;
        return Instant.ofEpochSecond(Math.floorDiv(time, perSecond), Math.floorMod(time, perSecond) * (1_000_000_000 / perSecond));
    }

    /** @throws ArithmeticException when the instant does not fit */
    public long of(Instant instant) {
        return of(instant.getEpochSecond(), instant.getNano());
    }

    /** {@code seconds} and {@code nanos} since the epoch; what is finer than the unit is cut off. */
    long of(long seconds, int nanos) {
        return Math.addExact(Math.multiplyExact(seconds, perMillisecond * 1_000), nanos / (1_000_000 / perMillisecond));
    }
}
