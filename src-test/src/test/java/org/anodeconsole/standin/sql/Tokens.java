package org.anodeconsole.standin.sql;

import java.util.List;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.sql.Token.Kind;

/** A place in a statement, and the steps forward from it. */
final class Tokens {
    private final String sql;
    private final List<Token> tokens;
    private int at;

    Tokens(String sql) {
        this.sql = sql;
        this.tokens = Lexer.tokens(sql);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.kind() == Kind.END) {
            throw TaosError.syntax("");
        }
        at++;
        return token;
    }

    boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).isWord(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    boolean takeSymbol(String symbol) {
        if (peek().isSymbol(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    void need(String... words) {
        for (String word : words) {
            if (!take(word)) {
                throw here();
            }
        }
    }

    void needSymbol(String symbol) {
        if (!takeSymbol(symbol)) {
            throw here();
        }
    }

    String name() {
        Token token = peek();
        if (token.kind() != Kind.WORD && token.kind() != Kind.QUOTED_NAME) {
            throw here();
        }
        return next().text();
    }

    /** A name of something stored, or an alias: keywords only in backticks. */
    String ownName() {
        if (Keywords.mustBeQuoted(peek())) {
            throw here();
        }
        return name();
    }

    String text() {
        if (peek().kind() != Kind.TEXT) {
            throw here();
        }
        return next().text();
    }

    long integer() {
        if (peek().kind() != Kind.INTEGER) {
            throw here();
        }
        try {
            return Long.parseLong(next().text());
        } catch (NumberFormatException e) {
            throw TaosError.syntax(tokens.get(at - 1).text());
        }
    }

    void end() {
        takeSymbol(";");
        if (peek().kind() != Kind.END) {
            throw here();
        }
    }

    int start() {
        return peek().start();
    }

    /** The statement's text from a place to the end of the token before this one. */
    String textSince(int start) {
        return sql.substring(start, tokens.get(at - 1).end());
    }

    TaosError here() {
        return TaosError.syntax(sql.substring(peek().start()));
    }
}
