package org.anodeconsole.standin.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.sql.Token.Kind;

/** Cuts a statement into tokens. */
final class Lexer {
    private static final String DURATION_UNITS = "buasmhdwny";

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String sql) {
        this.sql = sql;
    }

    static List<Token> tokens(String sql) {
        Lexer lexer = new Lexer(sql);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (true) {
            while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
                at++;
            }
            if (at == sql.length()) {
                tokens.add(new Token(Kind.END, "", at, at));
                return;
            }
            next(sql.charAt(at));
        }
    }

    private void next(char c) {
        if (Character.isLetter(c) || c == '_') {
            int start = at;
            while (at < sql.length() && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_')) {
                at++;
            }
            add(Kind.WORD, sql.substring(start, at).toLowerCase(Locale.ROOT), start);
        } else if (Character.isDigit(c)) {
            number();
        } else if (c == '\'' || c == '"') {
            quoted(c, Kind.TEXT);
        } else if (c == '`') {
            quoted(c, Kind.QUOTED_NAME);
        } else {
            symbol();
        }
    }

    private void number() {
        int start = at;
        boolean whole = true;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '.' || ((c == 'e' || c == 'E') && at + 1 < sql.length() && isExponent(sql.charAt(at + 1)))) {
                whole = false;
                at += c == '.' ? 1 : 2;
            } else if (Character.isDigit(c)) {
                at++;
            } else {
                break;
            }
        }
        boolean unit = whole && at < sql.length() && DURATION_UNITS.indexOf(sql.charAt(at)) >= 0
                && (at + 1 == sql.length() || !Character.isLetterOrDigit(sql.charAt(at + 1)));
        if (unit) {
            at++;
        }
        add(unit ? Kind.DURATION : whole ? Kind.INTEGER : Kind.NUMBER, sql.substring(start, at), start);
    }

    private static boolean isExponent(char c) {
        return Character.isDigit(c) || c == '-' || c == '+';
    }

    /** A quote inside is doubled or has a backslash before it. */
    private void quoted(char quote, Kind kind) {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            boolean more = at < sql.length();
            if (c == '\\' && more && kind == Kind.TEXT) {
                text.append(unescaped(sql.charAt(at++)));
            } else if (c != quote) {
                text.append(c);
            } else if (more && sql.charAt(at) == quote) {
                text.append(quote);
                at++;
            } else {
                add(kind, text.toString(), start);
                return;
            }
        }
        throw TaosError.syntax(sql.substring(start));
    }

    private static String unescaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '%', '_' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }

    private void symbol() {
        int start = at;
        String two = at + 2 <= sql.length() ? sql.substring(at, at + 2) : "";
        at += List.of("<=", ">=", "<>", "!=").contains(two) ? 2 : 1;
        String text = sql.substring(start, at);
        if (text.length() == 1 && "(),.*=<>+-/%;".indexOf(text.charAt(0)) < 0) {
            throw TaosError.syntax(sql.substring(start));
        }
        add(Kind.SYMBOL, text, start);
    }

    private void add(Kind kind, String text, int start) {
        tokens.add(new Token(kind, text, start, at));
    }
}
