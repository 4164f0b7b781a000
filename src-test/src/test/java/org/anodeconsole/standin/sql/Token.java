package org.anodeconsole.standin.sql;

/**
 * A token of a statement.
 *
 * @param text names in lower case unless in backticks, texts without their quotes
 * @param start where it begins in the statement
 * @param end where it ends
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind { WORD, QUOTED_NAME, TEXT, INTEGER, NUMBER, DURATION, SYMBOL, END }

    boolean isWord(String lowerCase) {
        return kind == Kind.WORD && text.equals(lowerCase);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
