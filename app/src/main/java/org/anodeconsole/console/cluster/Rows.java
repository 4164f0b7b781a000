package org.anodeconsole.console.cluster;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an answer.
 *
 * @param rows each as long as {@code columns}; values as JDBC gives them: {@code Timestamp} is turned into
 *     {@code java.time.Instant} with the precision of the database
 * @param cut whether there were more
 */
public record Rows(List<Column> columns, List<List<@Nullable Object>> rows, boolean cut) {
    /** @param type the name TDengine gives it: {@code TIMESTAMP}, {@code DOUBLE}, {@code VARCHAR} */
    public record Column(String name, String type) {}

    /** A value as text; empty for none. */
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> value.toString();
        };
    }

    /** A value as a number; NaN for none, and for what is no number. */
    public static double number(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case Boolean bit -> bit ? 1 : 0;
            case null, default -> Double.NaN;
        };
    }
}
