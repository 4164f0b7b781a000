package org.anodeconsole.standin.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anodeconsole.standin.data.DataType;

/** Functions over a group of rows. All leave nulls out; of no values count is 0 and the others are null. */
final class Aggregates {
    private static final Set<String> NAMES = Set.of(
            "count", "sum", "avg", "min", "max", "first", "last", "last_row", "spread", "stddev", "median");

    private Aggregates() {}

    static boolean isOne(String function) {
        return NAMES.contains(function);
    }

    static DataType type(String function, DataType argument) {
        return switch (function) {
            case "count" -> DataType.BIGINT;
            case "sum" -> argument.isFloating() ? DataType.DOUBLE : DataType.BIGINT;
            case "min", "max", "first", "last", "last_row" -> argument;
            default -> DataType.DOUBLE;
        };
    }

    /** @param time place of the time stamp, by which first and last are told; -1: the rows as they come */
    static Object of(String function, Compiled argument, List<Object[]> group, int time) {
        if (function.equals("last_row")) {
            return group.isEmpty() ? null : argument.on(Frame.ofRow(extreme(group, time, true)));
        }
        List<Object[]> rows = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Object[] row : group) {
            Object value = argument.on(Frame.ofRow(row));
            if (value != null) {
                rows.add(row);
                values.add(value);
            }
        }
        if (function.equals("count")) {
            return (long) values.size();
        }
        if (values.isEmpty()) {
            return null;
        }
        return switch (function) {
            case "first", "last" -> argument.on(Frame.ofRow(extreme(rows, time, function.equals("last"))));
            case "min" -> values.stream().min(Values::compare).orElse(null);
            case "max" -> values.stream().max(Values::compare).orElse(null);
            case "sum" -> argument.type().isFloating() ? (Object) sum(values) : (Object) (long) sum(values);
            default -> statistic(function, values);
        };
    }

    private static Object[] extreme(List<Object[]> rows, int time, boolean last) {
        if (time < 0) {
            return last ? rows.getLast() : rows.getFirst();
        }
        Comparator<Object[]> byTime = (a, b) -> Values.compare(a[time], b[time]);
        return last ? rows.stream().max(byTime).orElseThrow() : rows.stream().min(byTime).orElseThrow();
    }

    private static double sum(List<Object> values) {
        return values.stream().filter(Objects::nonNull).mapToDouble(Values::number).sum();
    }

    private static double statistic(String function, List<Object> values) {
        double[] sorted = values.stream().mapToDouble(Values::number).sorted().toArray();
        double mean = sum(values) / sorted.length;
        int middle = sorted.length / 2;
        return switch (function) {
            case "avg" -> mean;
            case "spread" -> sorted[sorted.length - 1] - sorted[0];
            case "median" -> sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
            default -> Math.sqrt(values.stream().mapToDouble(v -> Math.pow(Values.number(v) - mean, 2)).sum() / sorted.length);
        };
    }
}
