package org.anodeconsole.console.cluster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anodeconsole.console.cluster.ClusterProfile.Login;
import org.jspecify.annotations.Nullable;

/** Asks a server what it is. Only its version must be known; the rest may be forbidden to this user. */
final class FactsReader {
    private static final int MOST_ROWS = 100;

    /** A way to ask. */
    @FunctionalInterface
    interface Asking {
        Rows query(String sql, int mostRows) throws ClusterException, InterruptedException;
    }

    private final Asking asking;
    private final Login login;

    FactsReader(Asking asking, Login login) {
        this.asking = asking;
        this.login = login;
    }

    ServerFacts read() throws ClusterException, InterruptedException {
        Rows version = asking.query("select server_version()", 1);
        String found = version.rows().isEmpty() ? "" : text(version.rows().getFirst().getFirst());
        return new ServerFacts(found, edition(), clusterId(), leader());
    }

    private String edition() throws ClusterException, InterruptedException {
        if (login == Login.TOKEN) {
            return "cloud";
        }
        String grant = allowed("show grants").flatMap(rows -> first(rows, "version")).orElse("").toLowerCase(Locale.ROOT);
        return switch (grant) {
            case "" -> "";
            case "community", "cloud" -> grant;
            default -> "enterprise";
        };
    }

    private String clusterId() throws ClusterException, InterruptedException {
        return allowed("show cluster").flatMap(rows -> first(rows, "id")).orElse("");
    }

    private String leader() throws ClusterException, InterruptedException {
        Optional<Rows> mnodes = allowed("show mnodes");
        if (mnodes.isEmpty()) {
            return "";
        }
        int role = column(mnodes.get(), "role");
        int endpoint = column(mnodes.get(), "endpoint");
        for (List<@Nullable Object> mnode : mnodes.get().rows()) {
            if (role >= 0 && endpoint >= 0 && text(mnode.get(role)).equalsIgnoreCase("leader")) {
                return text(mnode.get(endpoint));
            }
        }
        return "";
    }

    /** Empty when the server refuses to answer this question. */
    private Optional<Rows> allowed(String sql) throws ClusterException, InterruptedException {
        try {
            return Optional.of(asking.query(sql, MOST_ROWS));
        } catch (ClusterException e) {
            if (!ClusterErrors.ofStatement(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Optional<String> first(Rows rows, String name) {
        int column = column(rows, name);
        return column < 0 || rows.rows().isEmpty() ? Optional.empty() : Optional.of(text(rows.rows().getFirst().get(column)));
    }

    private static int column(Rows rows, String name) {
        for (int i = 0; i < rows.columns().size(); i++) {
            if (rows.columns().get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
