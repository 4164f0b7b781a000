package org.anodeconsole.standin.engine;

import java.util.function.Function;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;

/**
 * An expression that knows its type and can be evaluated.
 *
 * @param column type, length and width; the name is not used
 */
record Compiled(Column column, Function<Frame, Object> value) {
    Compiled(DataType type, int length, Function<Frame, Object> value) {
        this(new Column("", type, length), value);
    }

    DataType type() {
        return column.type();
    }

    int length() {
        return column.length();
    }

    static Compiled of(DataType type, Function<Frame, Object> value) {
        return new Compiled(type, type.bytes(), value);
    }

    Object on(Frame frame) {
        return value.apply(frame);
    }

    Column column(String label) {
        return column.named(label);
    }
}
