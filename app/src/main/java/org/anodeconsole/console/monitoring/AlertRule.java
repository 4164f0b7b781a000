package org.anodeconsole.console.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * When to alert.
 *
 * @param lasting how long something must have been so without a break
 */
public record AlertRule(Kind kind, Duration lasting) {

    /** What can be alerted of. */
    public enum Kind {
        OFFLINE,
        /** Slower than a TDengine server waits. */
        SLOW,
        /** An algorithm it had before. */
        ALGORITHM_GONE,
        /** Three outages within ten minutes. */
        FLAPPING,
        MODEL_DOWN;

        /** The message that names it. */
        public String key() {
            return "alert." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One rule for each kind. */
    public static List<AlertRule> standard() {
        return List.of(
                new AlertRule(Kind.OFFLINE, Duration.ofSeconds(30)),
                new AlertRule(Kind.SLOW, Duration.ofMinutes(2)),
                new AlertRule(Kind.ALGORITHM_GONE, Duration.ZERO),
                new AlertRule(Kind.FLAPPING, Duration.ZERO),
                new AlertRule(Kind.MODEL_DOWN, Duration.ofSeconds(30)));
    }
}
