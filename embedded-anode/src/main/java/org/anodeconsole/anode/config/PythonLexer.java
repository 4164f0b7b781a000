package org.anodeconsole.anode.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.anodeconsole.anode.config.PythonToken.Type;

/**
 * Cuts Python source into tokens, as far as recognising literals needs: strings in every quoting, numbers, names, single-character
 * operators, ends of logical lines. Nothing is ever run. Source: chapter 2 of the Python language reference (3.10).
 */
final class PythonLexer {
    /** What a Python compiler would refuse in the form of the file. */
    record Fault(String code, int line, String text) {}

    private final String source;
    private final List<PythonToken> tokens = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Deque<PythonToken> open = new ArrayDeque<>();
    private int at;
    private int line = 1;
    private int lineStart;

    PythonLexer(String source) {
        this.source = source;
    }

    List<PythonToken> tokens() {
        return List.copyOf(tokens);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    PythonLexer read() {
        if (source.startsWith(IniDocument.BYTE_ORDER_MARK)) {
            at = IniDocument.BYTE_ORDER_MARK.length();
            lineStart = at;
        }
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\n' || c == '\r') {
                newLine(c);
            } else if (c == ' ' || c == '\t' || c == '\f') {
                at++;
            } else if (c == '#') {
                skipComment();
            } else if (c == '\\' && isLineEnd(at + 1)) {
                at++;
                endOfPhysicalLine(source.charAt(at));
            } else {
                token(c);
            }
        }
        add(Type.NEWLINE, at);
        open.forEach(bracket -> faults.add(new Fault("python-bracket", bracket.line(), bracket.text())));
        return this;
    }

    private void newLine(char c) {
        if (open.isEmpty()) {
            add(Type.NEWLINE, at);
        }
        endOfPhysicalLine(c);
    }

    private void endOfPhysicalLine(char c) {
        at += c == '\r' && at + 1 < source.length() && source.charAt(at + 1) == '\n' ? 2 : 1;
        line++;
        lineStart = at;
    }

    private boolean isLineEnd(int index) {
        return index < source.length() && (source.charAt(index) == '\n' || source.charAt(index) == '\r');
    }

    private void skipComment() {
        while (at < source.length() && !isLineEnd(at)) {
            at++;
        }
    }

    private void token(char c) {
        if (c == '"' || c == '\'') {
            string(at);
        } else if (isNameStart(c)) {
            name();
        } else if (isDigit(c) || (c == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1)))) {
            number();
        } else {
            operator(c);
        }
    }

    private void name() {
        int end = at;
        while (end < source.length() && (isNameStart(source.charAt(end)) || isDigit(source.charAt(end)))) {
            end++;
        }
        boolean prefix = end < source.length()
                && (source.charAt(end) == '"' || source.charAt(end) == '\'')
                && source.substring(at, end).matches("(?i)[rbuf]|rb|br|rf|fr");
        if (prefix) {
            string(end);
        } else {
            add(Type.NAME, end);
        }
    }

    /** @param quote where the opening quote is; a prefix may stand before it */
    private void string(int quote) {
        char mark = source.charAt(quote);
        String triple = String.valueOf(mark).repeat(3);
        boolean isTriple = source.startsWith(triple, quote);
        int end = quote + (isTriple ? 3 : 1);
        int lines = 0;
        while (end < source.length()) {
            char c = source.charAt(end);
            if (isTriple ? source.startsWith(triple, end) : c == mark) {
                add(Type.STRING, end + (isTriple ? 3 : 1));
                line += lines;
                return;
            }
            boolean escapes = c == '\\' && end + 1 < source.length();
            if (!isTriple && !escapes && (c == '\n' || c == '\r')) {
                break;
            }
            if (c == '\n' || (escapes && source.charAt(end + 1) == '\n')) {
                lines++;
            }
            end += escapes ? 2 : 1;
        }
        faults.add(new Fault("python-string", line, IniLine.decode(source.substring(at, Math.min(end, at + 40)))));
        add(Type.OPERATOR, Math.min(end, source.length()));
        line += lines;
    }

    private void number() {
        int end = at;
        while (end < source.length() && (isNameStart(source.charAt(end)) || isDigit(source.charAt(end)) || source.charAt(end) == '.')) {
            boolean exponent = "eE".indexOf(source.charAt(end)) >= 0 && !source.startsWith("0x", at);
            end++;
            if (exponent && end < source.length() && "+-".indexOf(source.charAt(end)) >= 0) {
                end++;
            }
        }
        add(Type.NUMBER, end);
    }

    private void operator(char c) {
        add(Type.OPERATOR, at + 1);
        PythonToken token = tokens.getLast();
        if ("([{".indexOf(c) >= 0) {
            open.push(token);
        } else if (")]}".indexOf(c) >= 0) {
            boolean matches = !open.isEmpty() && "([{".indexOf(open.peek().text()) == ")]}".indexOf(c);
            if (matches) {
                open.pop();
            } else {
                faults.add(new Fault("python-bracket", token.line(), token.text()));
            }
        }
    }

    private void add(Type type, int end) {
        tokens.add(new PythonToken(type, source.substring(at, end), at, end, line, at - lineStart));
        at = end;
    }

    private static boolean isNameStart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
