package org.anodeconsole.standin.engine;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.data.Precision;
import org.anodeconsole.standin.data.TaosError;

/** Functions of single values. */
final class ScalarFunctions {
    private ScalarFunctions() {}

    static Compiled of(String function, List<Compiled> arguments, Environment environment, Precision precision) {
        Compiled first = arguments.isEmpty() ? null : arguments.getFirst();
        return switch (function) {
            case "server_version", "client_version" -> text(environment.generation().version());
            case "database" -> text(environment.session().database());
            case "current_user", "user" -> text(environment.session().user() + "@%");
            case "server_status" -> Compiled.of(DataType.INT, frame -> 1L);
            case "now" -> {
                long now = environment.clock().now(precision);
                yield Compiled.of(DataType.TIMESTAMP, frame -> now);
            }
            case "today" -> {
                long now = environment.clock().now(precision);
                long midnight = now - Math.floorMod(now, 86_400 * precision.perSecond());
                yield Compiled.of(DataType.TIMESTAMP, frame -> midnight);
            }
            case "timezone" -> text("UTC (UTC, +0000)");
            case "abs" -> number(need(function, first), Math::abs);
            case "ceil" -> number(need(function, first), Math::ceil);
            case "floor" -> number(need(function, first), Math::floor);
            case "round" -> number(need(function, first), Math::rint);
            case "sqrt" -> number(doubled(need(function, first)), Math::sqrt);
            case "log", "ln" -> number(doubled(need(function, first)), Math::log);
            case "exp" -> number(doubled(need(function, first)), Math::exp);
            case "lower" -> changed(need(function, first), text -> text.toLowerCase(Locale.ROOT));
            case "upper" -> changed(need(function, first), text -> text.toUpperCase(Locale.ROOT));
            case "char_length", "length" -> {
                Compiled value = need(function, first);
                yield Compiled.of(DataType.BIGINT, frame -> value.on(frame) instanceof String text ? (long) text.length() : null);
            }
            case "to_iso8601" -> {
                Compiled value = need(function, first);
                yield new Compiled(DataType.VARCHAR, 35, frame ->
                        value.on(frame) instanceof Long time ? precision.text(time) : null);
            }
            default -> throw new TaosError(0x2804, "Not a builtin function: " + function);
        };
    }

    private static Compiled need(String function, Compiled argument) {
        if (argument == null) {
            throw new TaosError(0x2801, "Invalid number of parameters : " + function);
        }
        return argument;
    }

    private static Compiled text(String text) {
        return new Compiled(DataType.VARCHAR, text == null ? 0 : text.length(), frame -> text);
    }

    private static Compiled number(Compiled value, DoubleUnaryOperator operator) {
        if (value.type().isText()) {
            throw new TaosError(0x2802, "Invalid parameter data type");
        }
        return new Compiled(value.type(), value.length(), frame -> {
            Object number = value.on(frame);
            return number == null ? null : Values.as(value.type(), operator.applyAsDouble(Values.number(number)), Precision.MS);
        });
    }

    private static Compiled doubled(Compiled value) {
        return value.type().isText() ? value : Compiled.of(DataType.DOUBLE, value.value());
    }

    private static Compiled changed(Compiled value, UnaryOperator<String> change) {
        return new Compiled(value.type(), value.length(), frame -> value.on(frame) instanceof String text ? change.apply(text) : null);
    }
}
