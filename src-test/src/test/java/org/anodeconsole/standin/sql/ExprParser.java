package org.anodeconsole.standin.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anodeconsole.standin.data.DataType;

/** Reads expressions; the weakest operator first. */
final class ExprParser {
    /** Words that end an expression or a table name instead of being its alias; other keywords there are an error. */
    static final Set<String> RESERVED = Set.of(
            "from", "where", "group", "order", "limit", "slimit", "having", "interval", "partition", "anomaly_window", "union",
            "sliding", "fill", "as", "and", "or", "not", "on", "join", "asc", "desc", "offset", "soffset", "is", "in", "like",
            "match", "nmatch", "between", "when", "then", "else", "end", "select", "nulls", "session", "state_window", "event_window",
            "count_window");

    private final Tokens tokens;

    ExprParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Expr expression() {
        Expr left = conjunction();
        while (tokens.take("or")) {
            left = new Expr.Binary("or", left, conjunction());
        }
        return left;
    }

    List<Expr> list() {
        List<Expr> expressions = new ArrayList<>();
        do {
            expressions.add(expression());
        } while (tokens.takeSymbol(","));
        return expressions;
    }

    private Expr conjunction() {
        Expr left = negation();
        while (tokens.take("and")) {
            left = new Expr.Binary("and", left, negation());
        }
        return left;
    }

    private Expr negation() {
        return tokens.take("not") ? new Expr.Not(negation()) : comparison();
    }

    private Expr comparison() {
        Expr left = sum();
        for (String operator : List.of("<=", ">=", "<>", "!=", "=", "<", ">")) {
            if (tokens.takeSymbol(operator)) {
                return new Expr.Binary(operator.equals("!=") ? "<>" : operator, left, sum());
            }
        }
        if (tokens.take("is")) {
            boolean not = tokens.take("not");
            tokens.need("null");
            Expr isNull = new Expr.IsNull(left);
            return not ? new Expr.Not(isNull) : isNull;
        }
        if (tokens.take("nmatch")) {
            return new Expr.Not(new Expr.Binary("match", left, sum()));
        }
        boolean not = tokens.take("not");
        Expr test = wordComparison(left);
        if (test == null) {
            if (not) {
                throw tokens.here();
            }
            return left;
        }
        return not ? new Expr.Not(test) : test;
    }

    private Expr wordComparison(Expr left) {
        if (tokens.take("between")) {
            Expr low = sum();
            tokens.need("and");
            return new Expr.Binary("and", new Expr.Binary(">=", left, low), new Expr.Binary("<=", left, sum()));
        }
        if (tokens.take("in")) {
            tokens.needSymbol("(");
            List<Expr> choices = list();
            tokens.needSymbol(")");
            return new Expr.In(left, choices);
        }
        if (tokens.take("like")) {
            return new Expr.Binary("like", left, sum());
        }
        return tokens.take("match") ? new Expr.Binary("match", left, sum()) : null;
    }

    private Expr sum() {
        Expr left = product();
        while (true) {
            if (tokens.takeSymbol("+")) {
                left = new Expr.Binary("+", left, product());
            } else if (tokens.takeSymbol("-")) {
                left = new Expr.Binary("-", left, product());
            } else {
                return left;
            }
        }
    }

    private Expr product() {
        Expr left = unary();
        while (true) {
            if (tokens.takeSymbol("*")) {
                left = new Expr.Binary("*", left, unary());
            } else if (tokens.takeSymbol("/")) {
                left = new Expr.Binary("/", left, unary());
            } else if (tokens.takeSymbol("%")) {
                left = new Expr.Binary("%", left, unary());
            } else {
                return left;
            }
        }
    }

    private Expr unary() {
        if (tokens.takeSymbol("-")) {
            return new Expr.Negative(unary());
        }
        tokens.takeSymbol("+");
        return primary();
    }

    private Expr primary() {
        Token token = tokens.peek();
        switch (token.kind()) {
            case INTEGER:
                return new Expr.Literal(tokens.integer());
            case NUMBER:
                return new Expr.Literal(Double.parseDouble(tokens.next().text()));
            case TEXT:
                return new Expr.Literal(tokens.next().text());
            case DURATION:
                return duration();
            case QUOTED_NAME:
                return named();
            case WORD:
                if (RESERVED.contains(token.text())) {
                    throw tokens.here();
                }
                return word(token.text());
            default:
                if (tokens.takeSymbol("(")) {
                    Expr inner = expression();
                    tokens.needSymbol(")");
                    return inner;
                }
                if (tokens.takeSymbol("*")) {
                    return new Expr.Star(null);
                }
                throw tokens.here();
        }
    }

    private Expr word(String word) {
        switch (word) {
            case "null":
                tokens.next();
                return new Expr.Literal(null);
            case "true", "false":
                tokens.next();
                return new Expr.Literal(word.equals("true"));
            case "case":
                tokens.next();
                return branches();
            case "cast":
                if (tokens.peek(1).isSymbol("(")) {
                    tokens.next();
                    return cast();
                }
                return named();
            case "now", "today":
                if (!tokens.peek(1).isSymbol("(")) {
                    tokens.next();
                    return new Expr.Call(word, List.of());
                }
                return named();
            default:
                return named();
        }
    }

    private Expr branches() {
        List<Expr.Branch> branches = new ArrayList<>();
        while (tokens.take("when")) {
            Expr when = expression();
            tokens.need("then");
            branches.add(new Expr.Branch(when, expression()));
        }
        Expr otherwise = tokens.take("else") ? expression() : new Expr.Literal(null);
        tokens.need("end");
        if (branches.isEmpty()) {
            throw tokens.here();
        }
        return new Expr.Case(branches, otherwise);
    }

    private Expr cast() {
        tokens.needSymbol("(");
        Expr value = expression();
        tokens.need("as");
        DataType type = type();
        int length = type.bytes();
        if (tokens.takeSymbol("(")) {
            length = (int) tokens.integer();
            tokens.needSymbol(")");
        }
        tokens.needSymbol(")");
        return new Expr.Cast(value, type, type.isText() && length == 0 ? 64 : length);
    }

    private DataType type() {
        String word = tokens.name();
        boolean unsigned = tokens.take("unsigned");
        return switch (word) {
            case "bool" -> DataType.BOOL;
            case "tinyint" -> unsigned ? DataType.UTINYINT : DataType.TINYINT;
            case "smallint" -> unsigned ? DataType.USMALLINT : DataType.SMALLINT;
            case "int", "integer" -> unsigned ? DataType.UINT : DataType.INT;
            case "bigint" -> unsigned ? DataType.UBIGINT : DataType.BIGINT;
            case "float" -> DataType.FLOAT;
            case "double" -> DataType.DOUBLE;
            case "timestamp" -> DataType.TIMESTAMP;
            case "varchar", "binary" -> DataType.VARCHAR;
            case "nchar" -> DataType.NCHAR;
            default -> throw tokens.here();
        };
    }

    private Expr named() {
        if (tokens.peek(1).isSymbol("(")) {
            String function = tokens.name();
            tokens.needSymbol("(");
            List<Expr> arguments = tokens.peek().isSymbol(")") ? List.of() : list();
            tokens.needSymbol(")");
            return new Expr.Call(function, arguments);
        }
        String name = tokens.ownName();
        String qualifier = null;
        while (tokens.takeSymbol(".")) {
            qualifier = name;
            if (tokens.takeSymbol("*")) {
                return new Expr.Star(qualifier);
            }
            name = tokens.ownName();
        }
        return new Expr.Name(qualifier, name);
    }

    Expr.Duration duration() {
        if (tokens.peek().kind() != Token.Kind.DURATION) {
            throw tokens.here();
        }
        String text = tokens.next().text();
        int unit = text.length() - 1;
        return new Expr.Duration(Long.parseLong(text.substring(0, unit)), text.charAt(unit));
    }
}
