package org.anodeconsole.standin.engine;

import java.util.Locale;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.data.Precision;
import org.anodeconsole.standin.data.TaosError;

/** Values of rows: conversion and comparison. */
final class Values {
    private Values() {}

    /** A value as a column of the type holds it. Texts that are no number become 0, as CAST does it. */
    static Object as(DataType type, Object value, Precision precision) {
        return switch (value) {
            case null -> null;
            case Object any when type.isText() -> text(any);
            case String text when type == DataType.TIMESTAMP -> precision.parse(text);
            case String text -> as(type, leadingNumber(text), precision);
            case Boolean truth -> type == DataType.BOOL ? truth : as(type, truth ? 1L : 0L, precision);
            case Number number when type == DataType.BOOL -> number.doubleValue() != 0;
            case Number number when type == DataType.FLOAT -> (double) number.floatValue();
            case Number number when type == DataType.DOUBLE -> number.doubleValue();
            case Number number -> whole(type, number.longValue());
            default -> throw new IllegalArgumentException("no value of a column: " + value);
        };
    }

    private static Long whole(DataType type, long value) {
        return switch (type) {
            case TINYINT -> (long) (byte) value;
            case UTINYINT -> value & 0xff;
            case SMALLINT -> (long) (short) value;
            case USMALLINT -> value & 0xffff;
            case INT -> (long) (int) value;
            case UINT -> value & 0xffff_ffffL;
            default -> value;
        };
    }

    private static String text(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%f", number) : value.toString();
    }

    private static Number leadingNumber(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return 0L;
        }
    }

    static double number(Object value) {
        return switch (value) {
            case Boolean truth -> truth ? 1 : 0;
            case Number number -> number.doubleValue();
            case String text -> leadingNumber(text).doubleValue();
            default -> throw new TaosError(0x2605, "Invalid value type");
        };
    }

    /** Null comes first. Whole numbers are compared exactly. */
    static int compare(Object left, Object right) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? -1 : 1;
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        return Double.compare(number(left), number(right));
    }

    static boolean truth(Object value) {
        return value != null && number(value) != 0;
    }
}
