package org.anodeconsole.standin.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.sql.Expr;
import org.anodeconsole.standin.sql.Query;
import org.anodeconsole.standin.sql.Query.Item;

/** Runs one select: filter, partitions, windows or groups, columns, order, limit. LIMIT behind PARTITION BY counts in each partition. */
final class SelectRunner {
    private static final Map<String, Compiled> WINDOW = Map.of(
            "_wstart", Compiled.of(DataType.TIMESTAMP, Frame::start),
            "_wend", Compiled.of(DataType.TIMESTAMP, Frame::end),
            "_wduration", Compiled.of(DataType.BIGINT, frame -> frame.end() - frame.start()));

    private final Environment environment;
    private final Query.Select select;
    private final Relation source;

    SelectRunner(Environment environment, Query.Select select, Relation source) {
        this.environment = environment;
        this.select = select;
        this.source = source;
    }

    /** A row of the result beside what it was made from, which ORDER BY may still ask. */
    private record Made(Frame from, Object[] row) {}

    Relation run() {
        Relation filtered = filtered();
        if (select.items().stream().anyMatch(item -> Expressions.calls(item.expression(), "forecast"))) {
            return new ForecastSelect(environment, select, filtered).run();
        }
        boolean grouped = select.window() != null || !select.groupBy().isEmpty()
                || select.items().stream().anyMatch(item -> Expressions.aggregates(item.expression()));
        List<Expr> keys = new ArrayList<>(select.partitionBy());
        keys.addAll(select.groupBy());
        ExprCompiler compiler = new ExprCompiler(
                filtered, environment, select.window() == null ? Map.of() : WINDOW, grouped, keys,
                select.window() == null ? 0x260C : 0x2667);
        List<Item> items = expanded(filtered);
        List<Compiled> columns = items.stream().map(item -> compiler.compile(item.expression())).toList();
        Compiled having = select.having() == null ? null : compiler.compile(select.having());
        Comparator<Made> order = order(items, compiler);
        List<Made> all = new ArrayList<>();
        for (List<Object[]> partition : QueryRunner.limited(partitions(filtered), select.groupLimit())) {
            List<Frame> frames = grouped ? groups(filtered.withRows(partition)) : rowFrames(partition);
            List<Object[]> values = new ArrayList<>();
            frames.forEach(frame -> values.add(columns.stream().map(column -> column.on(frame)).toArray()));
            if (select.window() instanceof Query.Interval interval && interval.fill() != null) {
                new WindowFill(interval, items, columns, compiler).fill(frames, values);
            }
            List<Made> made = new ArrayList<>();
            for (int i = 0; i < frames.size(); i++) {
                if (having == null || Values.truth(having.on(frames.get(i)))) {
                    made.add(new Made(frames.get(i), values.get(i)));
                }
            }
            made.sort(order);
            all.addAll(select.distinct() ? made : QueryRunner.limited(made, select.limit()));
        }
        all.sort(order);
        List<Object[]> rows = all.stream().map(Made::row).toList();
        rows = select.distinct() ? QueryRunner.limited(QueryRunner.distinct(rows, columns.size()), select.limit()) : rows;
        return result(items, columns, filtered, rows);
    }

    private Relation filtered() {
        if (select.where() == null) {
            return source;
        }
        Compiled where = ExprCompiler.ofRows(source, environment).compile(select.where());
        return source.withRows(source.rows().stream().filter(row -> Values.truth(where.on(Frame.ofRow(row)))).toList());
    }

    private List<Item> expanded(Relation relation) {
        List<Item> items = new ArrayList<>();
        for (Item item : select.items()) {
            if (!(item.expression() instanceof Expr.Star)) {
                items.add(item);
                continue;
            }
            relation.fields().stream()
                    .filter(field -> field.kind() == Field.Kind.DATA
                            || (field.kind() == Field.Kind.TAG && relation.tagsInStar()))
                    .forEach(field -> items.add(new Item(new Expr.Name(null, field.name()), field.name(), false)));
        }
        return items;
    }

    private List<List<Object[]>> partitions(Relation relation) {
        if (select.partitionBy().isEmpty()) {
            return List.of(relation.rows());
        }
        return List.copyOf(byKeys(relation, select.partitionBy()));
    }

    private Collection<List<Object[]>> byKeys(Relation relation, List<Expr> keys) {
        ExprCompiler compiler = ExprCompiler.ofRows(relation, environment);
        List<Compiled> values = keys.stream().map(compiler::compile).toList();
        Map<List<Object>, List<Object[]>> groups = new LinkedHashMap<>();
        for (Object[] row : relation.rows()) {
            List<Object> key = Arrays.asList(values.stream().map(value -> value.on(Frame.ofRow(row))).toArray());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        return groups.values();
    }

    private List<Frame> groups(Relation partition) {
        return switch (select.window()) {
            case Query.Interval interval -> new IntervalWindows(interval, select.items()).frames(partition);
            case Query.AnomalyWindow anomaly -> new AnomalyWindows(environment, anomaly).frames(partition);
            case null -> {
                if (!select.groupBy().isEmpty()) {
                    yield byKeys(partition, select.groupBy()).stream().map(group -> Frame.ofGroup(group, 0, 0)).toList();
                }
                // Of no rows only count has something to say; without it there is no row at all.
                boolean none = partition.rows().isEmpty()
                        && select.items().stream().noneMatch(item -> Expressions.calls(item.expression(), "count"));
                yield none ? List.of() : List.of(Frame.ofGroup(partition.rows(), 0, 0));
            }
        };
    }

    private static List<Frame> rowFrames(List<Object[]> rows) {
        return rows.stream().map(Frame::ofRow).toList();
    }

    private Comparator<Made> order(List<Item> items, ExprCompiler compiler) {
        Comparator<Made> comparator = (a, b) -> 0;
        for (Query.Order order : select.orderBy()) {
            int place = place(order.expression(), items);
            Compiled key = place >= 0 ? null : compiler.compile(order.expression());
            Comparator<Made> next = key == null
                    ? (a, b) -> Values.compare(a.row()[place], b.row()[place])
                    : (a, b) -> Values.compare(key.on(a.from()), key.on(b.from()));
            next = order.descending() ? next.reversed() : next;
            comparator = comparator.thenComparing(next);
        }
        return comparator;
    }

    /** The column of the result that is meant, by label or by number; -1 for an expression of its own. */
    private static int place(Expr expression, List<Item> items) {
        return switch (expression) {
            case Expr.Literal(Long number) when number >= 1 && number <= items.size() -> (int) (number - 1);
            case Expr.Name name when name.qualifier() == null ->
                IntStream.range(0, items.size()).filter(i -> items.get(i).label().equals(name.name())).findFirst().orElse(-1);
            default -> -1;
        };
    }

    private static Relation result(List<Item> items, List<Compiled> columns, Relation source, List<Object[]> rows) {
        List<Field> fields = new ArrayList<>();
        int time = -1;
        for (int i = 0; i < items.size(); i++) {
            Column column = columns.get(i).column(items.get(i).label());
            fields.add(Field.data(column));
            time = time < 0 && column.type() == DataType.TIMESTAMP ? i : time;
        }
        return new Relation(null, fields, rows, source.precision(), time, false);
    }
}
