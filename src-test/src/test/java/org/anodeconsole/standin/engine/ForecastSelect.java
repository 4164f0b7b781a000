package org.anodeconsole.standin.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.data.ServerCrash;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.engine.Analysis.Input;
import org.anodeconsole.standin.engine.AnodeRegister.Registered;
import org.anodeconsole.standin.sql.Expr;
import org.anodeconsole.standin.sql.Query;
import org.anodeconsole.standin.sql.Query.Item;

/**
 * A select with FORECAST. Rows go to the anode in the order they come, null as 0. Of several FORECASTs only the last is asked and
 * filled, the others are 0 without an error. PARTITION BY kills the server. Covariates are left out: 0x44A for every algorithm.
 */
final class ForecastSelect {
    private static final int FEWEST_ROWS = 10;
    private static final Set<String> PSEUDO = Set.of("_frowts", "_flow", "_fhigh");

    private final Environment environment;
    private final Query.Select select;
    private final Relation input;

    ForecastSelect(Environment environment, Query.Select select, Relation filtered) {
        this.environment = environment;
        this.select = select;
        // A super table is sent as one series, with the same time stamps again and again.
        this.input = filtered.tagsInStar() ? filtered.withRows(filtered.rows().stream()
                .sorted(Comparator.comparingLong(row -> (Long) row[filtered.time()])).toList()) : filtered;
    }

    Relation run() {
        check();
        List<Expr.Call> calls = calls();
        Expr.Call last = calls.getLast();
        Input series = Input.of(input, ExprCompiler.ofRows(input, environment).compile(last.arguments().getFirst()));
        AnalysisOptions options = options(last);
        List<Object[]> rows = series.rows() == 0 ? List.of() : forecast(series, options);
        Relation forecast = relation(calls, series.type(), rows);
        List<Item> items = select.items().stream().map(item -> renamed(item, calls)).toList();
        Query.Select rest = new Query.Select(
                select.distinct(), items, null, null, List.of(), null, List.of(), null, select.orderBy(), null, select.limit());
        return new SelectRunner(environment, rest, forecast).run();
    }

    private void check() {
        if (select.window() != null || !select.groupBy().isEmpty()) {
            throw new TaosError(0x264F, "forecast function is not supported in window query or group query");
        }
        for (Item item : select.items()) {
            if (Expressions.aggregates(item.expression())) {
                throw new TaosError(0x2700, "Planner internal error");
            }
            boolean plain = item.expression() instanceof Expr.Star
                    || (item.expression() instanceof Expr.Name name && !PSEUDO.contains(name.name()));
            if (plain) {
                throw new TaosError(0x260C, "Not a single-group group function");
            }
        }
        if (!select.partitionBy().isEmpty()) {
            throw new ServerCrash("PARTITION BY with FORECAST");
        }
    }

    private List<Expr.Call> calls() {
        List<Expr.Call> calls = new ArrayList<>();
        select.items().forEach(item -> Expressions.any(item.expression(), part -> {
            if (part instanceof Expr.Call call && call.function().equals("forecast")) {
                calls.add(call);
            }
            return false;
        }));
        return calls;
    }

    private static AnalysisOptions options(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        boolean given = arguments.size() > 1 && arguments.getLast() instanceof Expr.Literal(String text);
        if (arguments.size() - (given ? 1 : 0) != 1) {
            throw new TaosError(0x44A, "Not support co-variate/multi-variate forecast");
        }
        return new AnalysisOptions(given ? (String) ((Expr.Literal) arguments.getLast()).value() : "algo=holtwinters", 0x2803);
    }

    private List<Object[]> forecast(Input series, AnalysisOptions options) {
        long rows = options.rows();
        Analysis analysis = Analysis.forecast(environment);
        Registered server = analysis.server(options, series);
        if (series.rows() < FEWEST_ROWS) {
            throw new TaosError(0x449, "Analysis failed since not enough rows");
        }
        if (rows == 0) {
            return List.of();
        }
        boolean bounds = select.items().stream().anyMatch(item ->
                Expressions.names(item.expression(), "_flow") || Expressions.names(item.expression(), "_fhigh"));
        JsonNode answer = analysis.ask(server, options, body(series, options, rows, bounds));
        return rows(answer, bounds ? 4 : 2);
    }

    private String body(Input series, AnalysisOptions options, long rows, boolean bounds) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long time : series.times()) {
            least = Math.min(least, time);
            most = Math.max(most, time);
        }
        long every = options.whole("every", (most - least) / (series.rows() - 1));
        return new AnalysisBody(series.type(), series.times(), series.values())
                .options(options, input.precision())
                .field("return_conf", bounds ? "1" : "0")
                .field("forecast_rows", String.valueOf(rows))
                .field("conf", options.confidence(environment.generation().confidenceInPercent()))
                .field("every", String.valueOf(every))
                .field("start", String.valueOf(options.whole("start", most + every)))
                .end(series.rows());
    }

    private static List<Object[]> rows(JsonNode answer, int columns) {
        JsonNode found = answer.path("res");
        int rows = answer.path("rows").intValue();
        if (found.size() != columns) {
            throw AnodeAnswers.invalid();
        }
        List<Object[]> table = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Object[] cells = new Object[4];
            for (int column = 0; column < columns; column++) {
                JsonNode cell = found.get(column).path(row);
                if (!cell.isNumber()) {
                    throw AnodeAnswers.invalid();
                }
                cells[column] = column == 0 ? (Object) cell.longValue() : (Object) cell.doubleValue();
            }
            table.add(cells);
        }
        return table;
    }

    /** Time, bounds, then one column for each FORECAST; of a whole-number column the fractions are cut off. */
    private Relation relation(List<Expr.Call> calls, DataType type, List<Object[]> rows) {
        boolean wide = environment.generation().forecastsAreDouble();
        DataType value = wide ? DataType.DOUBLE : type;
        DataType bound = wide ? DataType.DOUBLE : DataType.FLOAT;
        List<Column> columns = new ArrayList<>(List.of(
                Column.timestamp("_frowts"), Column.of("_flow", bound), Column.of("_fhigh", bound)));
        for (int i = 0; i < calls.size(); i++) {
            columns.add(Column.of(label(i), value));
        }
        List<Object[]> laid = rows.stream().map(row -> {
            Object[] cells = new Object[columns.size()];
            cells[0] = row[0];
            cells[1] = Values.as(bound, row[2], input.precision());
            cells[2] = Values.as(bound, row[3], input.precision());
            for (int i = 0; i < calls.size(); i++) {
                cells[3 + i] = Values.as(value, i == calls.size() - 1 ? row[1] : (Object) 0L, input.precision());
            }
            return cells;
        }).toList();
        return new Relation(null, columns.stream().map(Field::data).toList(), laid, input.precision(), 0, false);
    }

    private static String label(int forecast) {
        return "forecast " + forecast;
    }

    private static Item renamed(Item item, List<Expr.Call> calls) {
        Expr replaced = Expressions.replaced(item.expression(), part -> {
            for (int i = 0; i < calls.size(); i++) {
                if (part == calls.get(i)) {
                    return new Expr.Name(null, label(i));
                }
            }
            return part;
        });
        return new Item(replaced, item.label(), item.aliased());
    }
}
