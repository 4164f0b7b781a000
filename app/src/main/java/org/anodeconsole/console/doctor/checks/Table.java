package org.anodeconsole.console.doctor.checks;

import org.anodeconsole.console.cluster.Rows;
import org.jspecify.annotations.Nullable;

/** Reads an answer by the names of its columns. What is missing is empty, or 0. */
final class Table {
    private Table() {}

    private static @Nullable Object value(Rows rows, int row, String column) {
        for (int i = 0; i < rows.columns().size(); i++) {
            if (rows.columns().get(i).name().equalsIgnoreCase(column)) {
                return rows.rows().get(row).get(i);
            }
        }
        return null;
    }

    static String text(Rows rows, int row, String column) {
        Object value = value(rows, row, column);
        return value == null ? "" : value.toString();
    }

    static long big(Rows rows, int row, String column) {
        return value(rows, row, column) instanceof Number number ? number.longValue() : 0;
    }

    static int number(Rows rows, int row, String column) {
        return (int) big(rows, row, column);
    }
}
