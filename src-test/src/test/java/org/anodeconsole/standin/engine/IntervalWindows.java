package org.anodeconsole.standin.engine;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.anodeconsole.standin.data.Precision;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.sql.Expr;
import org.anodeconsole.standin.sql.Query;
import org.anodeconsole.standin.sql.Query.Item;

/**
 * Windows of equal length, aligned to the epoch in UTC; months and years follow the calendar.
 * FILL reaches from the first to the last window with data, not over the WHERE range; SLIDING is taken as it is.
 */
final class IntervalWindows {
    private static final int MOST_WINDOWS = 10_000_000;

    private final Query.Interval interval;

    IntervalWindows(Query.Interval interval, List<Item> items) {
        this.interval = interval;
        boolean aggregate = items.stream().anyMatch(item -> Expressions.aggregates(item.expression()));
        if (!aggregate && items.stream().noneMatch(item -> Expressions.any(item.expression(), part ->
                part instanceof Expr.Name name && name.name().startsWith("_w")))) {
            throw new TaosError(0x2667, "Select list of a window query needs an aggregate");
        }
    }

    List<Frame> frames(Relation partition) {
        Precision precision = partition.precision();
        if (partition.time() < 0) {
            throw new TaosError(0x2630, "The window needs a primary time stamp");
        }
        TreeMap<Long, List<Object[]>> windows = new TreeMap<>();
        long length = calendar() ? 0 : Durations.units(interval.length(), precision);
        long step = interval.sliding() == null || calendar() ? length : Durations.units(interval.sliding(), precision);
        if (!calendar() && (length <= 0 || step <= 0 || step > length)) {
            throw new TaosError(0x2615, "Interval and sliding must be above 0, sliding at most the interval");
        }
        for (Object[] row : partition.rows()) {
            long time = (Long) row[partition.time()];
            long start = start(time, step, precision);
            windows.computeIfAbsent(start, k -> new ArrayList<>()).add(row);
            for (long earlier = start - step; !calendar() && earlier + length > time; earlier -= step) {
                windows.computeIfAbsent(earlier, k -> new ArrayList<>()).add(row);
            }
        }
        fill(windows, precision);
        Object[] any = partition.rows().isEmpty() ? null : partition.rows().getFirst();
        return windows.entrySet().stream()
                .map(window -> new Frame(any, window.getValue(), window.getKey(), end(window.getKey(), length, precision)))
                .toList();
    }

    private boolean calendar() {
        return interval.length().unit() == 'n' || interval.length().unit() == 'y';
    }

    private int months() {
        return (int) interval.length().amount() * (interval.length().unit() == 'y' ? 12 : 1);
    }

    private long start(long time, long step, Precision precision) {
        if (!calendar()) {
            long offset = interval.offset() == null ? 0 : Durations.units(interval.offset(), precision);
            return Math.floorDiv(time - offset, step) * step + offset;
        }
        LocalDate day = precision.instant(time).atZone(ZoneOffset.UTC).toLocalDate();
        int month = Math.floorDiv((day.getYear() - 1970) * 12 + day.getMonthValue() - 1, months()) * months();
        return epoch(LocalDate.of(1970, 1, 1).plusMonths(month), precision);
    }

    private long end(long start, long length, Precision precision) {
        return calendar()
                ? epoch(precision.instant(start).atZone(ZoneOffset.UTC).toLocalDate().plusMonths(months()), precision)
                : start + length;
    }

    private static long epoch(LocalDate day, Precision precision) {
        return precision.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private void fill(TreeMap<Long, List<Object[]>> windows, Precision precision) {
        if (interval.fill() == null || windows.isEmpty() || calendar()) {
            return;
        }
        long step = Durations.units(interval.sliding() == null ? interval.length() : interval.sliding(), precision);
        if ((windows.lastKey() - windows.firstKey()) / step > MOST_WINDOWS) {
            throw new TaosError(0x2634, "Too many time windows");
        }
        for (long start = windows.firstKey(); start < windows.lastKey(); start += step) {
            windows.computeIfAbsent(start, k -> List.of());
        }
    }
}
