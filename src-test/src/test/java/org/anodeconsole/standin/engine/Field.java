package org.anodeconsole.standin.engine;

import org.anodeconsole.standin.data.Column;

/** A column of a {@link Relation}. */
record Field(Column column, Kind kind) {
    enum Kind {
        DATA,
        /** A tag: part of {@code *} for a super table only. */
        TAG,
        /** Never part of {@code *}: tbname. */
        HIDDEN
    }

    static Field data(Column column) {
        return new Field(column, Kind.DATA);
    }

    String name() {
        return column.name();
    }
}
