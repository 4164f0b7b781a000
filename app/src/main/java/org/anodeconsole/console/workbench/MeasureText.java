package org.anodeconsole.console.workbench;

import java.util.Locale;

/** Measures as tables show them. */
final class MeasureText {
    private MeasureText() {}

    /** The number with as many digits behind the point; a dash for what could not be told; large numbers with fewer digits. */
    static String of(double value, int digits, Locale locale) {
        if (Double.isNaN(value)) {
            return "–";
        }
        int shown = Math.abs(value) >= 1_000 ? Math.min(digits, 1) : digits;
        return String.format(locale, "%,." + shown + "f", value);
    }
}
