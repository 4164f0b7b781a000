package org.anodeconsole.console.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.anodeconsole.console.cluster.Rows.Column;
import org.jspecify.annotations.Nullable;

/** Reads the driver's results into {@link Rows}, with the driver's differences between transports made even. */
final class RowsReader {
    private RowsReader() {}

    /** @param webSocket whether times can be had as instants; as a Timestamp they would be shifted by the profile's zone */
    static Rows read(ResultSet results, int most, boolean webSocket) throws SQLException {
        ResultSetMetaData meta = results.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(new Column(meta.getColumnLabel(i), typeName(meta.getColumnTypeName(i))));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (results.next()) {
            if (rows.size() == most) {
                return new Rows(List.copyOf(columns), rows, true);
            }
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                row.add(value(results, i + 1, columns.get(i).type(), webSocket));
            }
            rows.add(Collections.unmodifiableList(row));
        }
        return new Rows(List.copyOf(columns), Collections.unmodifiableList(rows), false);
    }

    /** The driver says BINARY for what TDengine calls VARCHAR nowadays. */
    private static String typeName(@Nullable String driverName) {
        String name = driverName == null ? "" : driverName.toUpperCase(Locale.ROOT);
        return name.equals("BINARY") ? "VARCHAR" : name;
    }

    private static @Nullable Object value(ResultSet results, int column, String type, boolean webSocket) throws SQLException {
        if (type.equals("TIMESTAMP") && webSocket) {
            return results.getObject(column, Instant.class);
        }
        Object value = results.getObject(column);
        return switch (value) {
            case null -> null;
            case Timestamp time -> time.toInstant();
            case byte[] bytes when type.equals("VARCHAR") || type.equals("JSON") -> new String(bytes, StandardCharsets.UTF_8);
            // Unsigned numbers come as nodes of JSON over REST.
            case JsonNode node -> node.isNumber() ? node.numberValue() : node.asText();
            default -> value;
        };
    }
}
