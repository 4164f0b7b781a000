package org.anodeconsole.standin.engine;

import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;

/** A tag of a child table with its value. */
public record Tag(Column column, Object value) {
    public static Tag of(String name, String value) {
        return new Tag(Column.varchar(name, 64), value);
    }

    public static Tag of(String name, int value) {
        return new Tag(Column.of(name, DataType.INT), (long) value);
    }
}
