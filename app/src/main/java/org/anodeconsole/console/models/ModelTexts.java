package org.anodeconsole.console.models;

import java.util.Locale;
import org.anodeconsole.console.language.Messages;

/** Puts what is known about a model into words; a dash for what nobody told. */
final class ModelTexts {
    private static final String UNKNOWN = "–";
    private static final double KIBI = 1024;

    private ModelTexts() {}

    static String bytes(long bytes) {
        if (bytes < 0) {
            return UNKNOWN;
        }
        return bytes < 1 << 20
                ? String.format(Locale.ROOT, "%.0f KiB", bytes / KIBI)
                : String.format(Locale.ROOT, "%.1f MiB", bytes / KIBI / KIBI);
    }

    static String count(long number) {
        return number < 0 ? UNKNOWN : Long.toString(number);
    }

    static String millis(double millis, Messages messages) {
        return millis < 0 ? UNKNOWN : messages.text("models.millis", Math.round(millis));
    }

    static String word(String text) {
        return text.isBlank() ? UNKNOWN : text;
    }

    static String horizon(ModelRow row) {
        return row.type() == ModelRow.Type.FORECAST ? count(row.horizon()) : UNKNOWN;
    }

    static String loaded(ModelRow row, Messages messages) {
        return messages.text("models.loaded." + row.running().loaded());
    }
}
