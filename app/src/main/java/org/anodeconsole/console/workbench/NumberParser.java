package org.anodeconsole.console.workbench;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the numbers of a CSV file with a given decimal mark. */
final class NumberParser {
    private static final Set<String> MISSING =
            Set.of("", "na", "n/a", "#n/a", "nan", "null", "nil", "none", "-", "--", "?", ".", "inf", "-inf", "+inf", "infinity", "-infinity", "\\n");

    private final boolean decimalComma;
    private final Pattern grouped;

    NumberParser(char decimalMark) {
        this.decimalComma = decimalMark == ',';
        this.grouped = decimalComma
                ? Pattern.compile("[+-]?\\d{1,3}([. \u00a0\u202f']\\d{3})+(,\\d+)?")
                : Pattern.compile("[+-]?\\d{1,3}([, \u00a0\u202f']\\d{3})+(\\.\\d+)?");
    }

    /** Whether the text stands for "no value here". */
    static boolean isMissing(String text) {
        return text.isEmpty() || text.length() <= 9 && MISSING.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** The number, or empty when the text is none. Infinities count as missing, see {@link #isMissing}. */
    OptionalDouble parse(String text) {
        String number = text.strip();
        if (number.isEmpty() || !hasOnlyNumberCharacters(number)) {
            return OptionalDouble.empty();
        }
        // The pattern is far slower than all the rest, and few numbers have group marks.
        if (!isPlain(number) && grouped.matcher(number).matches()) {
            number = number.replaceAll(decimalComma ? "[. \u00a0\u202f']" : "[, \u00a0\u202f']", "");
        }
        if (decimalComma) {
            if (number.indexOf('.') >= 0) {
                return OptionalDouble.empty();
            }
            number = number.replace(',', '.');
        }
        try {
            double value = Double.parseDouble(number);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    private static boolean isPlain(String number) {
        int marks = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == ',' || c == '\'' || c == ' ' || c == '\u00a0' || c == '\u202f') {
                return false;
            }
            marks += c == '.' ? 1 : 0;
        }
        return marks <= 1;
    }

    /** Double.parseDouble also takes "0x1p3", "1d" and "NaN", which nobody means. */
    private static boolean hasOnlyNumberCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && "+-.,eE' \u00a0\u202f".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
