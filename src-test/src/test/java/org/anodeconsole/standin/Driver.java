package org.anodeconsole.standin;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Short ways to the real driver. */
final class Driver {
    private Driver() {}

    static Properties root() {
        Properties properties = new Properties();
        properties.setProperty("user", "root");
        properties.setProperty("password", "taosdata");
        properties.setProperty("varcharAsString", "true");
        // Against hanging only: a busy machine may need many seconds for the blocks of a large table.
        properties.setProperty("httpConnectTimeout", "30000");
        properties.setProperty("messageWaitTimeout", "60000");
        return properties;
    }

    static Properties with(String key, String value) {
        Properties properties = root();
        properties.setProperty(key, value);
        return properties;
    }

    static Connection webSocket(StandIn server) throws SQLException {
        return DriverManager.getConnection(server.webSocketUrl(), root());
    }

    static Connection rest(StandIn server) throws SQLException {
        return DriverManager.getConnection(server.restUrl(), root());
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All rows, each value as getObject gives it; closed afterwards. */
    static List<List<Object>> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<Object>> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Runs it over a connection of its own. */
    static List<List<Object>> rows(StandIn server, String sql) throws SQLException {
        try (Connection connection = webSocket(server)) {
            return rows(connection, sql);
        }
    }

    /** Runs what kills the server: the driver does not notice that the connection is gone, and waits for its time to be over. */
    static List<List<Object>> impatientRows(StandIn server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.webSocketUrl(), with("messageWaitTimeout", "3000"))) {
            return rows(connection, sql);
        }
    }

    /** Labels and type names of the answer's columns. */
    static List<String> columns(StandIn server, String sql) throws SQLException {
        try (Connection connection = webSocket(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                columns.add(result.getMetaData().getColumnLabel(i) + " " + result.getMetaData().getColumnTypeName(i));
            }
            return columns;
        }
    }

    /** The failure's code without its high bits. */
    static int code(SQLException failure) {
        return failure.getErrorCode() & 0xFFFF;
    }
}
