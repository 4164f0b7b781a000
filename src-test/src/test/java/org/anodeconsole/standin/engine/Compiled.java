package org.anodeconsole.standin.engine;

import java.util.function.Function;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;

/** An expression that knows its type and can be evaluated. */
record Compiled(DataType type, int length, Function<Frame, Object> value) {
    static Compiled of(DataType type, Function<Frame, Object> value) {
        return new Compiled(type, type.bytes(), value);
    }

    Object on(Frame frame) {
        return value.apply(frame);
    }

    Column column(String label) {
        return new Column(label, type, length);
    }
}
