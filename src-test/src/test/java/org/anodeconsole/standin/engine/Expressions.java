package org.anodeconsole.standin.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.anodeconsole.standin.sql.Expr;

/** Looks into expressions without evaluating them. */
final class Expressions {
    private Expressions() {}

    static List<Expr> parts(Expr expression) {
        return switch (expression) {
            case Expr.Call call -> call.arguments();
            case Expr.Cast cast -> List.of(cast.value());
            case Expr.Binary binary -> List.of(binary.left(), binary.right());
            case Expr.Not not -> List.of(not.value());
            case Expr.Negative negative -> List.of(negative.value());
            case Expr.IsNull isNull -> List.of(isNull.value());
            case Expr.In in -> in.choices();
            case Expr.Case branches -> {
                List<Expr> all = new ArrayList<>(List.of(branches.otherwise()));
                branches.branches().forEach(branch -> all.addAll(List.of(branch.when(), branch.then())));
                yield all;
            }
            default -> List.of();
        };
    }

    static boolean any(Expr expression, Predicate<Expr> test) {
        return test.test(expression) || parts(expression).stream().anyMatch(part -> any(part, test));
    }

    static boolean calls(Expr expression, String function) {
        return any(expression, part -> part instanceof Expr.Call call && call.function().equals(function));
    }

    static boolean aggregates(Expr expression) {
        return any(expression, part -> part instanceof Expr.Call call && Aggregates.isOne(call.function()));
    }

    static boolean names(Expr expression, String name) {
        return any(expression, part -> part instanceof Expr.Name found && found.name().equals(name));
    }

    /** The same expression with parts exchanged; the change answers its argument for what stays. Looks into arithmetic and CAST. */
    static Expr replaced(Expr expression, UnaryOperator<Expr> change) {
        Expr changed = change.apply(expression);
        if (!changed.equals(expression)) {
            return changed;
        }
        return switch (expression) {
            case Expr.Cast cast -> new Expr.Cast(replaced(cast.value(), change), cast.type(), cast.length());
            case Expr.Binary binary -> new Expr.Binary(
                    binary.operator(), replaced(binary.left(), change), replaced(binary.right(), change));
            case Expr.Negative negative -> new Expr.Negative(replaced(negative.value(), change));
            default -> expression;
        };
    }
}
