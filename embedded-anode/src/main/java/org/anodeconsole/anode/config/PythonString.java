package org.anodeconsole.anode.config;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The text a Python string literal stands for, and the literal for a text. Characters of literals stand for bytes. */
final class PythonString {
    private static final String ESCAPES = "abfnrtv\\'\"";
    private static final String MEANINGS = "\u0007\b\f\n\r\t\u000b\\'\"";

    private PythonString() {}

    /** Empty for what is no plain text: bytes, formatted strings, named characters, malformed escapes. */
    static Optional<String> decode(String literal) {
        int quote = 0;
        while ("\"'".indexOf(literal.charAt(quote)) < 0) {
            quote++;
        }
        String prefix = literal.substring(0, quote).toLowerCase(Locale.ROOT);
        if (prefix.contains("b") || prefix.contains("f")) {
            return Optional.empty();
        }
        int marks = literal.length() - quote >= 6 && literal.startsWith(String.valueOf(literal.charAt(quote)).repeat(3), quote) ? 3 : 1;
        String body = IniLine.decode(literal.substring(quote + marks, literal.length() - marks));
        return prefix.contains("r") ? Optional.of(body) : unescape(body);
    }

    private static Optional<String> unescape(String body) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < body.length()) {
            char c = body.charAt(at);
            if (c != '\\' || at + 1 == body.length()) {
                text.append(c);
                at++;
                continue;
            }
            char kind = body.charAt(at + 1);
            int simple = ESCAPES.indexOf(kind);
            if (simple >= 0) {
                text.append(MEANINGS.charAt(simple));
                at += 2;
            } else if (kind == '\n') {
                at += 2;
            } else if ("xuU".indexOf(kind) >= 0) {
                int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 8;
                Optional<Integer> point = codePoint(body, at + 2, digits);
                if (point.isEmpty()) {
                    return Optional.empty();
                }
                text.appendCodePoint(point.get());
                at += 2 + digits;
            } else if (kind == 'N' || Character.isDigit(kind)) {
                return Optional.empty();
            } else {
                text.append(c).append(kind);
                at += 2;
            }
        }
        return Optional.of(text.toString());
    }

    private static Optional<Integer> codePoint(String body, int from, int digits) {
        if (from + digits > body.length() || !body.substring(from, from + digits).matches("[0-9A-Fa-f]+")) {
            return Optional.empty();
        }
        long point = Long.parseLong(body.substring(from, from + digits), 16);
        return Character.isValidCodePoint((int) point) && point <= Character.MAX_CODE_POINT
                ? Optional.of((int) point)
                : Optional.empty();
    }

    /** A literal of the text, quoted like the one it takes the place of. */
    static String encode(String text, String like) {
        char quote = like.indexOf('"') >= 0 && (like.indexOf('\'') < 0 || like.indexOf('"') < like.indexOf('\'')) ? '"' : '\'';
        StringBuilder literal = new StringBuilder().append(quote);
        text.chars().forEach(c -> {
            if (c == quote || c == '\\') {
                literal.append('\\').append((char) c);
            } else if (c < ' ' || c == 0x7f) {
                literal.append(String.format("\\x%02x", c));
            } else {
                literal.append((char) c);
            }
        });
        return new String(
                literal.append(quote).toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
