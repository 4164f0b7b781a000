package org.anodeconsole.console.monitoring;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * When to alert.
 *
 * @param on whether to alert of it at all
 * @param lasting how long something must have been so without a break, at most a day
 * @param threshold from where on it is so: milliseconds of an answer, or how often; means nothing for the other kinds
 */
public record AlertRule(Kind kind, boolean on, Duration lasting, int threshold) {
    public static final Duration LONGEST = Duration.ofDays(1);

    /** What can be alerted of. */
    public enum Kind {
        OFFLINE(30),
        /** An answer takes longer than the threshold; by itself, longer than a TDengine server waits. */
        SLOW(120, 1, 100, 60_000),
        /** An algorithm it had before. */
        ALGORITHM_GONE(0),
        /** Outages or restarts of its service within ten minutes. */
        FLAPPING(0, 2, 3, 50),
        MODEL_DOWN(30);

        private final Duration lasting;
        private final int lowest;
        private final int usual;
        private final int highest;

        Kind(int seconds) {
            this(seconds, 0, 0, 0);
        }

        Kind(int seconds, int lowest, int usual, int highest) {
            this.lasting = Duration.ofSeconds(seconds);
            this.lowest = lowest;
            this.usual = usual;
            this.highest = highest;
        }

        public boolean hasThreshold() {
            return highest > 0;
        }

        public int lowest() {
            return lowest;
        }

        public int highest() {
            return highest;
        }

        /** The message that names it. */
        public String key() {
            return "alert." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public AlertRule {
        lasting = lasting.isNegative() ? Duration.ZERO : lasting.compareTo(LONGEST) > 0 ? LONGEST : lasting;
        threshold = Math.clamp(threshold, kind.lowest, kind.highest);
    }

    /** One that is in force with the usual threshold. */
    public AlertRule(Kind kind, Duration lasting) {
        this(kind, true, lasting, kind.usual);
    }

    /** The rule of a kind that nobody changed. */
    public static AlertRule usual(Kind kind) {
        return new AlertRule(kind, kind.lasting);
    }

    public AlertRule withOn(boolean inForce) {
        return new AlertRule(kind, inForce, lasting, threshold);
    }

    public AlertRule withLasting(Duration time) {
        return new AlertRule(kind, on, time, threshold);
    }

    public AlertRule withThreshold(int value) {
        return new AlertRule(kind, on, lasting, value);
    }

    /** One rule for each kind. */
    public static List<AlertRule> standard() {
        return Arrays.stream(Kind.values()).map(AlertRule::usual).toList();
    }
}
