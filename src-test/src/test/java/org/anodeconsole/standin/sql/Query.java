package org.anodeconsole.standin.sql;

import java.util.List;

/** A query: one select, or several joined by UNION. */
public sealed interface Query {
    /** @param limit null without */
    record Union(List<Query> parts, boolean all, List<Order> orderBy, Limit limit) implements Query {}

    /** Absent parts are null or empty lists. */
    record Select(
            boolean distinct,
            List<Item> items,
            Source from,
            Expr where,
            List<Expr> partitionBy,
            Window window,
            List<Expr> groupBy,
            Expr having,
            List<Order> orderBy,
            Limit groupLimit,
            Limit limit)
            implements Query {}

    /** @param label the alias, or the text as it was written */
    record Item(Expr expression, String label, boolean aliased) {}

    sealed interface Source {}

    /** @param database null for the current one */
    record TableSource(String database, String table, String alias) implements Source {}

    record SubquerySource(Query query, String alias) implements Source {}

    sealed interface Window {}

    /**
     * @param fill null, {@code null}, {@code prev}, {@code next}, {@code linear} or {@code value}
     * @param fillValues for {@code value}, one per aggregate
     */
    record Interval(Expr.Duration length, Expr.Duration offset, Expr.Duration sliding, String fill, List<Expr> fillValues)
            implements Window {}

    /** @param options null without */
    record AnomalyWindow(Expr value, String options) implements Window {}

    record Order(Expr expression, boolean descending) {}

    record Limit(long count, long offset) {}
}
