package org.anodeconsole.console.monitoring;

import java.time.Duration;
import java.util.Locale;

/** How much of the past is looked at. */
public enum Span {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30)),
    YEAR(Duration.ofDays(365));

    private final Duration length;

    Span(Duration length) {
        this.length = length;
    }

    public Duration length() {
        return length;
    }

    /** The message that names it. */
    public String key() {
        return "overview.span." + name().toLowerCase(Locale.ROOT);
    }
}
