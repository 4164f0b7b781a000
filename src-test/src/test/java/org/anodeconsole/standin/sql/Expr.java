package org.anodeconsole.standin.sql;

import java.util.List;
import org.anodeconsole.standin.data.DataType;

/** An expression as it stands in a statement. */
public sealed interface Expr {
    /** A {@code Long}, {@code Double}, {@code String}, {@code Boolean} or null. */
    record Literal(Object value) implements Expr {}

    /** {@code 10m}; {@code n} are months, {@code y} years, {@code a} milliseconds, {@code u} micro-, {@code b} nanoseconds. */
    record Duration(long amount, char unit) implements Expr {}

    /** @param qualifier table or alias, null without */
    record Name(String qualifier, String name) implements Expr {}

    /** {@code *} in a select list or in {@code count(*)}. */
    record Star(String qualifier) implements Expr {}

    record Call(String function, List<Expr> arguments) implements Expr {}

    record Cast(Expr value, DataType type, int length) implements Expr {}

    /** @param operator {@code + - * / % = <> < <= > >= and or like match} */
    record Binary(String operator, Expr left, Expr right) implements Expr {}

    record Not(Expr value) implements Expr {}

    record Negative(Expr value) implements Expr {}

    record IsNull(Expr value) implements Expr {}

    record In(Expr value, List<Expr> choices) implements Expr {}

    record Case(List<Branch> branches, Expr otherwise) implements Expr {}

    record Branch(Expr when, Expr then) {}
}
