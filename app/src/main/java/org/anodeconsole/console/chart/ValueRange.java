package org.anodeconsole.console.chart;

import org.jspecify.annotations.Nullable;

/** A span of values, {@code low} below {@code high}, both finite. */
public record ValueRange(double low, double high) {
    public ValueRange {
        if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("a value range must go from a finite low to a higher high: " + low + " to " + high);
        }
    }

    /** The range of the data; a single value gets some room around it, because an axis of no length cannot be drawn. */
    public static ValueRange around(double low, double high) {
        // Below one part in 1e12 ticks could no longer be told apart in double arithmetic.
        double enough = Math.max(Math.abs(low), Math.abs(high)) * 1e-12;
        if (high - low > enough && Double.isFinite(high - low)) {
            return new ValueRange(low, high);
        }
        double room = Math.max(Math.abs(low) * 0.1, 1e-3);
        double bound = Double.MAX_VALUE / 4;
        return high - low > enough
                ? new ValueRange(Math.max(low, -bound), Math.min(high, bound))
                : new ValueRange(Math.max(low - room, -bound), Math.min(low + room, bound));
    }

    public double span() {
        return high - low;
    }

    /** This range with {@code fraction} of its span added at both ends. */
    public ValueRange padded(double fraction) {
        double room = span() * fraction;
        return new ValueRange(low - room, high + room);
    }

    public static @Nullable ValueRange union(@Nullable ValueRange a, @Nullable ValueRange b) {
        if (a == null) {
            return b;
        }
        return b == null ? a : new ValueRange(Math.min(a.low, b.low), Math.max(a.high, b.high));
    }
}
