package org.anodeconsole.console.cluster;

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
}
