package org.anodeconsole.standin.sql;

import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.standin.sql.Query.Item;
import org.anodeconsole.standin.sql.Query.Limit;
import org.anodeconsole.standin.sql.Query.Order;

/** Reads SELECT with everything behind it. Joins and the other window kinds are left out: a syntax error. */
final class QueryParser {
    private final Tokens tokens;
    private final ExprParser expressions;

    QueryParser(Tokens tokens) {
        this.tokens = tokens;
        this.expressions = new ExprParser(tokens);
    }

    Query query() {
        Query.Select first = select();
        if (!tokens.peek().isWord("union")) {
            List<Order> order = order();
            Limit groupLimit = limit("slimit", "soffset");
            return with(first, order, groupLimit, limit("limit", "offset"));
        }
        List<Query> parts = new ArrayList<>(List.of(first));
        boolean all = true;
        while (tokens.take("union")) {
            all &= tokens.take("all");
            parts.add(select());
        }
        return new Query.Union(parts, all, order(), limit("limit", "offset"));
    }

    private static Query with(Query.Select select, List<Order> order, Limit groupLimit, Limit limit) {
        return new Query.Select(select.distinct(), select.items(), select.from(), select.where(), select.partitionBy(),
                select.window(), select.groupBy(), select.having(), order, groupLimit, limit);
    }

    /** Up to ORDER BY. */
    private Query.Select select() {
        tokens.need("select");
        boolean distinct = tokens.take("distinct");
        List<Item> items = new ArrayList<>();
        do {
            items.add(item());
        } while (tokens.takeSymbol(","));
        Query.Source from = tokens.take("from") ? source() : null;
        Expr where = tokens.take("where") ? expressions.expression() : null;
        List<Expr> partition = tokens.take("partition", "by") ? expressions.list() : List.of();
        Query.Window window = window();
        List<Expr> group = tokens.take("group", "by") ? expressions.list() : List.of();
        Expr having = tokens.take("having") ? expressions.expression() : null;
        return new Query.Select(distinct, items, from, where, partition, window, group, having, List.of(), null, null);
    }

    private Item item() {
        int start = tokens.start();
        Expr expression = expressions.expression();
        String text = expression instanceof Expr.Name name ? name.name() : tokens.textSince(start);
        if (tokens.take("as")) {
            return new Item(expression, tokens.peek().kind() == Token.Kind.TEXT ? tokens.text() : tokens.ownName(), true);
        }
        String alias = alias();
        return alias == null ? new Item(expression, text, false) : new Item(expression, alias, true);
    }

    private String alias() {
        Token token = tokens.peek();
        boolean name = token.kind() == Token.Kind.QUOTED_NAME
                || (token.kind() == Token.Kind.WORD && !ExprParser.RESERVED.contains(token.text()));
        return name ? tokens.ownName() : null;
    }

    private Query.Source source() {
        if (tokens.takeSymbol("(")) {
            Query inner = query();
            tokens.needSymbol(")");
            tokens.take("as");
            return new Query.SubquerySource(inner, alias());
        }
        String database = null;
        String table = tokens.ownName();
        if (tokens.takeSymbol(".")) {
            database = table;
            table = tokens.ownName();
        }
        tokens.take("as");
        return new Query.TableSource(database, table, alias());
    }

    private Query.Window window() {
        if (tokens.take("anomaly_window")) {
            tokens.needSymbol("(");
            Expr value = expressions.expression();
            String options = tokens.takeSymbol(",") ? tokens.text() : null;
            tokens.needSymbol(")");
            return new Query.AnomalyWindow(value, options);
        }
        if (!tokens.take("interval")) {
            return null;
        }
        tokens.needSymbol("(");
        Expr.Duration length = expressions.duration();
        Expr.Duration offset = tokens.takeSymbol(",") ? expressions.duration() : null;
        tokens.needSymbol(")");
        Expr.Duration sliding = null;
        if (tokens.take("sliding")) {
            tokens.needSymbol("(");
            sliding = expressions.duration();
            tokens.needSymbol(")");
        }
        return fill(length, offset, sliding);
    }

    private Query.Interval fill(Expr.Duration length, Expr.Duration offset, Expr.Duration sliding) {
        if (!tokens.take("fill")) {
            return new Query.Interval(length, offset, sliding, null, List.of());
        }
        tokens.needSymbol("(");
        String kind = tokens.name();
        List<Expr> values = tokens.takeSymbol(",") ? expressions.list() : List.of();
        tokens.needSymbol(")");
        if (!List.of("none", "null", "prev", "next", "linear", "value").contains(kind)) {
            throw tokens.here();
        }
        return new Query.Interval(length, offset, sliding, kind.equals("none") ? null : kind, values);
    }

    private List<Order> order() {
        if (!tokens.take("order", "by")) {
            return List.of();
        }
        List<Order> order = new ArrayList<>();
        do {
            Expr expression = expressions.expression();
            boolean descending = tokens.take("desc");
            if (!descending) {
                tokens.take("asc");
            }
            order.add(new Order(expression, descending));
        } while (tokens.takeSymbol(","));
        return order;
    }

    private Limit limit(String limitWord, String offsetWord) {
        if (!tokens.take(limitWord)) {
            return null;
        }
        long count = tokens.integer();
        if (tokens.takeSymbol(",")) {
            return new Limit(tokens.integer(), count);
        }
        return new Limit(count, tokens.take(offsetWord) ? tokens.integer() : 0);
    }
}
