package org.anodeconsole.standin.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.data.Precision;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.sql.Expr;
import org.anodeconsole.standin.sql.Query;

/** Runs a query to its rows: sources, unions; a select goes to {@link SelectRunner}. */
final class QueryRunner {
    private final Environment environment;

    QueryRunner(Environment environment) {
        this.environment = environment;
    }

    Relation run(Query query) {
        return switch (query) {
            case Query.Select select -> new SelectRunner(environment, select, source(select.from())).run();
            case Query.Union union -> union(union);
        };
    }

    private Relation source(Query.Source source) {
        return switch (source) {
            case null -> new Relation(null, List.of(), List.<Object[]>of(new Object[0]), Precision.MS, -1, false);
            case Query.SubquerySource inner -> run(inner.query()).named(inner.alias());
            case Query.TableSource table -> table(table).named(table.alias());
        };
    }

    private Relation table(Query.TableSource table) {
        String database = table.database() == null ? environment.session().database() : table.database();
        if (SystemTables.isSchema(database)) {
            return environment.system().relation(table.table(), environment);
        }
        return environment.catalogue().database(database).relation(table.table());
    }

    private Relation union(Query.Union union) {
        List<Relation> parts = union.parts().stream().map(this::run).toList();
        Relation first = parts.getFirst();
        List<Object[]> rows = new ArrayList<>();
        for (Relation part : parts) {
            if (part.fields().size() != first.fields().size()) {
                throw new TaosError(0x2620, "The number of columns of the parts of a UNION differs");
            }
            part.rows().forEach(row -> rows.add(coerced(row, first)));
        }
        List<Object[]> kept = union.all() ? rows : distinct(rows, first.fields().size());
        Relation whole = first.withRows(new ArrayList<>(kept));
        sort(whole, union.orderBy());
        return whole.withRows(limited(whole.rows(), union.limit()));
    }

    private static Object[] coerced(Object[] row, Relation shape) {
        Object[] coerced = new Object[shape.fields().size()];
        for (int i = 0; i < coerced.length; i++) {
            coerced[i] = Values.as(shape.fields().get(i).column().type(), row[i], shape.precision());
        }
        return coerced;
    }

    private void sort(Relation relation, List<Query.Order> orders) {
        ExprCompiler compiler = ExprCompiler.ofRows(relation, environment);
        Comparator<Object[]> comparator = (a, b) -> 0;
        for (Query.Order order : orders) {
            Compiled key = order.expression() instanceof Expr.Literal(Long place)
                    ? Compiled.of(DataType.BIGINT, frame -> frame.row()[(int) (place - 1)])
                    : compiler.compile(order.expression());
            Comparator<Object[]> next = (a, b) -> Values.compare(key.on(Frame.ofRow(a)), key.on(Frame.ofRow(b)));
            next = order.descending() ? next.reversed() : next;
            comparator = comparator.thenComparing(next);
        }
        relation.rows().sort(comparator);
    }

    static List<Object[]> distinct(List<Object[]> rows, int columns) {
        Set<List<Object>> seen = new LinkedHashSet<>();
        rows.forEach(row -> seen.add(Arrays.asList(Arrays.copyOf(row, columns))));
        return seen.stream().map(List::toArray).toList();
    }

    static <T> List<T> limited(List<T> rows, Query.Limit limit) {
        if (limit == null) {
            return rows;
        }
        int start = (int) Math.min(limit.offset(), rows.size());
        return rows.subList(start, (int) Math.min(start + limit.count(), rows.size()));
    }
}
