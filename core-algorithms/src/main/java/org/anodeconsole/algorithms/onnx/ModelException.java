package org.anodeconsole.algorithms.onnx;

import java.util.Locale;

/** A model that cannot be used. The message is for its owner: it names what is wrong, what is expected and the remedy. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ModelException(String message) {
        super(message);
    }

    public static ModelException because(String format, Object... arguments) {
        return new ModelException(String.format(Locale.ROOT, format, arguments));
    }

    /** What was said, never null. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
