package org.anodeconsole.standin.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.Precision;

/**
 * Rows with names for their places.
 *
 * @param name table or alias that may stand before a column, null without
 * @param time place of the primary time stamp, -1 without
 * @param tagsInStar whether {@code *} means the tags too
 */
record Relation(String name, List<Field> fields, List<Object[]> rows, Precision precision, int time, boolean tagsInStar) {
    static Relation ofColumns(List<Column> columns, List<Object[]> rows) {
        return new Relation(null, columns.stream().map(Field::data).toList(), rows, Precision.MS, -1, false);
    }

    /** The place of a column, -1 when there is none of the name. */
    int indexOf(String column) {
        return IntStream.range(0, fields.size()).filter(i -> fields.get(i).name().equals(column)).findFirst().orElse(-1);
    }

    Relation withRows(List<Object[]> other) {
        return new Relation(name, fields, other, precision, time, tagsInStar);
    }

    Relation named(String alias) {
        return alias == null ? this : new Relation(alias, fields, rows, precision, time, tagsInStar);
    }
}
