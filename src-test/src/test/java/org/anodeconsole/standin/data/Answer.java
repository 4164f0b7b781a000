package org.anodeconsole.standin.data;

import java.util.List;

/** What a statement gives back. */
public sealed interface Answer {
    /** A statement without rows. All anode statements affect 0 rows. */
    record Done(int affected) implements Answer {}

    /** Rows; each array is at least as long as the columns, what stands behind them is not sent. */
    record Rows(List<Column> columns, List<Object[]> rows, Precision precision) implements Answer {}
}
