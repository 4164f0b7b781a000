package org.anodeconsole.console.chart;

/**
 * A span of time, both ends included.
 *
 * @param from first instant, epoch milliseconds
 * @param to last instant, epoch milliseconds, later than {@code from}
 */
public record TimeRange(long from, long to) {
    /** The closest a viewer can zoom in, milliseconds. */
    public static final long SHORTEST = 10;

    /** The years 0000 to 9999: beyond them axis arithmetic would need more than 64 bits and nobody's data lives there. */
    public static final TimeRange REPRESENTABLE = new TimeRange(-62_167_219_200_000L, 253_402_300_799_999L);

    public TimeRange {
        if (to <= from) {
            throw new IllegalArgumentException("a time range must end after it starts: from " + from + " to " + to);
        }
    }

    /** The range from {@code from} to {@code to}; a single instant becomes one second around it. */
    public static TimeRange around(long from, long to) {
        return to > from ? new TimeRange(from, to) : new TimeRange(from - 500, from + 500);
    }

    public long span() {
        return to - from;
    }

    public boolean contains(long time) {
        return time >= from && time <= to;
    }

    public TimeRange union(TimeRange other) {
        return new TimeRange(Math.min(from, other.from), Math.max(to, other.to));
    }

    /** The instant at {@code fraction} of the span, 0 being {@code from} and 1 being {@code to}. */
    public long at(double fraction) {
        return from + Math.round(fraction * span());
    }

    /** Where {@code time} lies in the span: 0 at {@code from}, 1 at {@code to}. */
    public double fraction(long time) {
        return (double) (time - from) / span();
    }

    /** This range made {@code factor} times as long, with {@code pivot} staying where it is. */
    public TimeRange zoomed(long pivot, double factor) {
        long length = Math.max(SHORTEST, Math.min(Math.round(span() * factor), REPRESENTABLE.span()));
        long start = pivot - Math.round((double) (pivot - from) * length / span());
        return new TimeRange(start, start + length);
    }

    public TimeRange shifted(long milliseconds) {
        return new TimeRange(from + milliseconds, to + milliseconds);
    }

    /** This range moved, and shortened if it must be, to lie inside {@code outer}. */
    public TimeRange within(TimeRange outer) {
        if (span() >= outer.span()) {
            return outer;
        }
        if (from < outer.from) {
            return shifted(outer.from - from);
        }
        return to > outer.to ? shifted(outer.to - to) : this;
    }
}
