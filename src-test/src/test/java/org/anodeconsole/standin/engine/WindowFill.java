package org.anodeconsole.standin.engine;

import java.util.List;
import org.anodeconsole.standin.data.Precision;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.sql.Query;
import org.anodeconsole.standin.sql.Query.Item;

/** Gives windows without rows values: FILL. Only columns with an aggregate are filled. */
final class WindowFill {
    private final Query.Interval interval;
    private final List<Item> items;
    private final List<Compiled> columns;
    private final ExprCompiler compiler;

    WindowFill(Query.Interval interval, List<Item> items, List<Compiled> columns, ExprCompiler compiler) {
        this.interval = interval;
        this.items = items;
        this.columns = columns;
        this.compiler = compiler;
    }

    /** @param rows in the order of their windows; changed in place where the frame of the same place has an empty group */
    void fill(List<Frame> frames, List<Object[]> rows) {
        int aggregate = 0;
        for (int column = 0; column < items.size(); column++) {
            if (!Expressions.aggregates(items.get(column).expression())) {
                continue;
            }
            for (int row = 0; row < rows.size(); row++) {
                if (frames.get(row).group().isEmpty()) {
                    rows.get(row)[column] = value(frames, rows, row, column, aggregate);
                }
            }
            aggregate++;
        }
    }

    private Object value(List<Frame> frames, List<Object[]> rows, int row, int column, int aggregate) {
        int before = neighbour(frames, row, -1);
        int after = neighbour(frames, row, 1);
        return switch (interval.fill()) {
            case "prev" -> rows.get(before)[column];
            case "next" -> rows.get(after)[column];
            case "linear" -> between(rows.get(before)[column], rows.get(after)[column],
                    (double) (row - before) / (after - before), columns.get(column));
            case "value" -> {
                if (aggregate >= interval.fillValues().size()) {
                    throw new TaosError(0x2600, "syntax error near \"fill: a value for each aggregate\"");
                }
                Object given = compiler.compile(interval.fillValues().get(aggregate)).on(Frame.ofRow(null));
                yield Values.as(columns.get(column).type(), given, Precision.MS);
            }
            default -> null;
        };
    }

    /** The nearest window with rows; the first and the last always have some. */
    private static int neighbour(List<Frame> frames, int row, int step) {
        int at = row + step;
        while (frames.get(at).group().isEmpty()) {
            at += step;
        }
        return at;
    }

    private static Object between(Object before, Object after, double share, Compiled column) {
        if (before == null || after == null) {
            return null;
        }
        double value = Values.number(before) + share * (Values.number(after) - Values.number(before));
        return Values.as(column.type(), value, Precision.MS);
    }
}
