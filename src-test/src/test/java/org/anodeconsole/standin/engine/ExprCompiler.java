package org.anodeconsole.standin.engine;

import java.util.List;
import java.util.Map;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.sql.Expr;

/** Gives the expressions of one select their types and their meaning over its rows. */
final class ExprCompiler {
    private final Relation relation;
    private final Environment environment;
    private final Map<String, Compiled> pseudo;
    private final boolean grouped;
    private final List<Expr> keys;
    private final int plainColumnError;

    /**
     * @param pseudo columns that come from elsewhere: {@code _wstart}
     * @param grouped whether aggregates run over groups; a plain column is then an error unless it is a key, a tag or tbname
     * @param plainColumnError its code
     */
    ExprCompiler(
            Relation relation, Environment environment, Map<String, Compiled> pseudo, boolean grouped, List<Expr> keys,
            int plainColumnError) {
        this.relation = relation;
        this.environment = environment;
        this.pseudo = pseudo;
        this.grouped = grouped;
        this.keys = keys;
        this.plainColumnError = plainColumnError;
    }

    static ExprCompiler ofRows(Relation relation, Environment environment) {
        return new ExprCompiler(relation, environment, Map.of(), false, List.of(), 0);
    }

    Compiled compile(Expr expression) {
        return switch (expression) {
            case Expr.Literal literal -> literal(literal.value());
            case Expr.Duration duration -> {
                long units = Durations.units(duration, relation.precision());
                yield Compiled.of(DataType.BIGINT, frame -> units);
            }
            case Expr.Name name -> column(name);
            case Expr.Star star -> throw TaosError.syntax("*");
            case Expr.Call call -> call(call);
            case Expr.Cast cast -> {
                Compiled value = compile(cast.value());
                // Measured: a cast to NCHAR(n) states n + 2 bytes, where a column of that type has 4 n + 2.
                Column shape = cast.type() == DataType.NCHAR
                        ? new Column("", DataType.NCHAR, cast.length(), cast.length() + 2)
                        : new Column("", cast.type(), cast.length());
                yield new Compiled(shape, frame -> cut(
                        Values.as(cast.type(), value.on(frame), relation.precision()), cast.type().isText() ? cast.length() : 0));
            }
            case Expr.Binary binary -> Operators.binary(
                    binary.operator(), compile(binary.left()), compile(binary.right()), relation.precision());
            case Expr.Not not -> {
                Compiled value = compile(not.value());
                yield Compiled.of(DataType.BOOL, frame -> {
                    Object truth = value.on(frame);
                    return truth == null ? null : (Object) !Values.truth(truth);
                });
            }
            case Expr.Negative negative -> negative(compile(negative.value()));
            case Expr.IsNull isNull -> {
                Compiled value = compile(isNull.value());
                yield Compiled.of(DataType.BOOL, frame -> value.on(frame) == null);
            }
            case Expr.In in -> {
                Compiled value = compile(in.value());
                List<Compiled> choices = in.choices().stream().map(this::compile).toList();
                yield Compiled.of(DataType.BOOL, frame -> choices.stream().anyMatch(choice ->
                        choice.on(frame) != null && Values.compare(value.on(frame), choice.on(frame)) == 0));
            }
            case Expr.Case branches -> branches(branches);
        };
    }

    private static Object cut(Object value, int length) {
        return length > 0 && value instanceof String text && text.length() > length ? text.substring(0, length) : value;
    }

    private static Compiled literal(Object value) {
        return switch (value) {
            case null -> new Compiled(DataType.VARCHAR, 0, frame -> null);
            case Long whole -> Compiled.of(DataType.BIGINT, frame -> whole);
            case Double number -> Compiled.of(DataType.DOUBLE, frame -> number);
            case Boolean truth -> Compiled.of(DataType.BOOL, frame -> truth);
            default -> new Compiled(DataType.VARCHAR, value.toString().length(), frame -> value);
        };
    }

    private static Compiled negative(Compiled value) {
        DataType type = value.type().isWhole() ? DataType.BIGINT : DataType.DOUBLE;
        return Compiled.of(type, frame -> switch (value.on(frame)) {
            case null -> null;
            case Long whole when type == DataType.BIGINT -> -whole;
            case Object other -> -Values.number(other);
        });
    }

    private Compiled branches(Expr.Case branches) {
        List<Compiled> conditions = branches.branches().stream().map(branch -> compile(branch.when())).toList();
        List<Compiled> results = branches.branches().stream().map(branch -> compile(branch.then())).toList();
        Compiled otherwise = compile(branches.otherwise());
        Compiled shape = results.getFirst();
        return new Compiled(shape.type(), shape.length(), frame -> {
            for (int i = 0; i < conditions.size(); i++) {
                if (Values.truth(conditions.get(i).on(frame))) {
                    return results.get(i).on(frame);
                }
            }
            return otherwise.on(frame);
        });
    }

    private Compiled column(Expr.Name name) {
        Compiled known = name.qualifier() == null ? pseudo.get(name.name()) : null;
        if (known != null) {
            return known;
        }
        int at = indexOf(name);
        Field field = relation.fields().get(at);
        if (grouped && field.kind() == Field.Kind.DATA && keys.stream().noneMatch(key -> isSame(key, name))) {
            throw plainColumnError == 0x2667
                    ? new TaosError(0x2667, "Window query not supported with plain columns: " + name.name())
                    : new TaosError(plainColumnError, "Not a single-group group function");
        }
        return new Compiled(field.column(), frame -> frame.row() == null ? null : frame.row()[at]);
    }

    private static boolean isSame(Expr key, Expr.Name name) {
        return key instanceof Expr.Name other && other.name().equals(name.name());
    }

    private int indexOf(Expr.Name name) {
        if (name.qualifier() != null && !name.qualifier().equals(relation.name())) {
            throw new TaosError(0x2603, "Table does not exist: " + name.qualifier());
        }
        boolean timeByNickname = name.name().equals("_rowts") || name.name().equals("_c0");
        int at = timeByNickname ? relation.time() : relation.indexOf(name.name());
        if (at < 0) {
            throw TaosError.noColumn(name.name());
        }
        return at;
    }

    private Compiled call(Expr.Call call) {
        if (!Aggregates.isOne(call.function())) {
            List<Compiled> arguments = call.arguments().stream().map(this::compile).toList();
            return ScalarFunctions.of(call.function(), arguments, environment, relation.precision());
        }
        if (call.arguments().size() != 1) {
            throw new TaosError(0x2801, "Invalid number of parameters : " + call.function());
        }
        if (!grouped) {
            throw new TaosError(0x260D, "Not allowed to use aggregate function here: " + call.function());
        }
        Expr argument = call.arguments().getFirst();
        if (argument instanceof Expr.Star && call.function().equals("count")) {
            return Compiled.of(DataType.BIGINT, frame -> (long) frame.group().size());
        }
        Compiled value = ofRows(relation, environment).compile(argument);
        if (value.type().isText() && List.of("sum", "avg", "spread", "stddev", "median").contains(call.function())) {
            throw new TaosError(0x2802, "Invalid parameter data type : " + call.function());
        }
        DataType type = Aggregates.type(call.function(), value.type());
        return new Compiled(type, type == value.type() ? value.length() : type.bytes(), frame ->
                Aggregates.of(call.function(), value, frame.group(), relation.time()));
    }
}
