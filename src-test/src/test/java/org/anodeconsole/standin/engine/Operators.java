package org.anodeconsole.standin.engine;

import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.data.Precision;
import org.anodeconsole.standin.data.TaosError;

/** Operators with two sides. Arithmetic gives DOUBLE, as measured for {@code i32 + 1}; a time plus a length stays a time. */
final class Operators {
    private Operators() {}

    static Compiled binary(String operator, Compiled left, Compiled right, Precision precision) {
        return switch (operator) {
            case "and" -> Compiled.of(DataType.BOOL, frame -> Values.truth(left.on(frame)) && Values.truth(right.on(frame)));
            case "or" -> Compiled.of(DataType.BOOL, frame -> Values.truth(left.on(frame)) || Values.truth(right.on(frame)));
            case "=", "<>", "<", "<=", ">", ">=" -> comparison(operator, timed(left, right, precision), timed(right, left, precision));
            case "like" -> matching(left, right, Operators::likePattern);
            case "match" -> matching(left, right, Operators::expression);
            default -> arithmetic(operator, left, right);
        };
    }

    /** A text beside a time stamp is read as one. */
    private static Compiled timed(Compiled side, Compiled other, Precision precision) {
        boolean textBesideTime = side.type().isText() && other.type() == DataType.TIMESTAMP;
        return textBesideTime
                ? Compiled.of(DataType.TIMESTAMP, frame -> Values.as(DataType.TIMESTAMP, side.on(frame), precision))
                : side;
    }

    private static Compiled comparison(String operator, Compiled left, Compiled right) {
        return Compiled.of(DataType.BOOL, frame -> {
            Object a = left.on(frame);
            Object b = right.on(frame);
            if (a == null || b == null) {
                return null;
            }
            int order = Values.compare(a, b);
            return switch (operator) {
                case "=" -> order == 0;
                case "<>" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        });
    }

    private static Compiled matching(Compiled left, Compiled right, BiFunction<String, String, Boolean> test) {
        return Compiled.of(DataType.BOOL, frame -> {
            Object text = left.on(frame);
            Object pattern = right.on(frame);
            return text == null || pattern == null ? null : test.apply(text.toString(), pattern.toString());
        });
    }

    private static boolean expression(String text, String expression) {
        return Pattern.compile(expression).matcher(text).find();
    }

    /** {@code %} any text, {@code _} one character, a backslash before either takes it as it is; case does not matter. */
    static boolean likePattern(String text, String like) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            if (c == '\\' && i + 1 < like.length()) {
                pattern.append(Pattern.quote(String.valueOf(like.charAt(++i))));
            } else {
                pattern.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL).matcher(text).matches();
    }

    private static Compiled arithmetic(String operator, Compiled left, Compiled right) {
        boolean time = (left.type() == DataType.TIMESTAMP) != (right.type() == DataType.TIMESTAMP)
                && left.type().isWhole() && right.type().isWhole() && (operator.equals("+") || operator.equals("-"));
        return Compiled.of(time ? DataType.TIMESTAMP : DataType.DOUBLE, frame -> {
            Object a = left.on(frame);
            Object b = right.on(frame);
            if (a == null || b == null) {
                return null;
            }
            return time ? (Object) moved(operator, (Long) a, (Long) b) : computed(operator, Values.number(a), Values.number(b));
        });
    }

    private static Long moved(String operator, long a, long b) {
        return operator.equals("+") ? a + b : a - b;
    }

    /** A division by zero gives null. */
    private static Double computed(String operator, double a, double b) {
        return switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> b == 0 ? null : (Double) (a / b);
            case "%" -> b == 0 ? null : (Double) (a % b);
            default -> throw TaosError.syntax(operator);
        };
    }
}
