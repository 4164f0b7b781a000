package org.anodeconsole.console.page;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows the values of a box to choose from in words. Nothing can be typed there, so words that are read back mean no value. */
public final class InWords<T> extends StringConverter<T> {
    private final Function<T, String> word;

    /** @param word what a value is called; no value is called nothing */
    public InWords(Function<T, String> word) {
        this.word = word;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : word.apply(value);
    }

    @Override
    public @Nullable T fromString(@Nullable String text) {
        return null;
    }
}
