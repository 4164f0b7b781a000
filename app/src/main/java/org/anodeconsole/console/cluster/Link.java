package org.anodeconsole.console.cluster;

import com.taosdata.jdbc.TSDBDriver;
import com.taosdata.jdbc.rs.RestfulDriver;
import com.taosdata.jdbc.ws.WebSocketDriver;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.anodeconsole.console.cluster.ClusterProfile.Transport;
import org.anodeconsole.console.settings.Secret;
import org.jspecify.annotations.Nullable;

/** One connection of the driver, used by one statement at a time. Closing it breaks the connection at once. */
final class Link implements AutoCloseable {
    private static final Duration GOODBYE = Duration.ofMillis(500);

    private final Dialer dialer = new Dialer();
    private final String name;
    private final CompletableFuture<@Nullable Void> lost = new CompletableFuture<>();
    private volatile @Nullable Relay relay;
    private volatile @Nullable Connection connection;
    private volatile Transport transport = Transport.WEBSOCKET;
    private volatile Secret secret = new Secret("");
    private volatile long usedAt = System.nanoTime();
    private volatile boolean closed;

    /** @param name what the cluster is called in messages */
    Link(String name) {
        this.name = name;
    }

    /**
     * Connects and logs in. Blocks, and ends early when the link is closed.
     *
     * @param chosen not {@link Transport#AUTOMATIC}
     */
    void open(ClusterProfile profile, Transport chosen, Secret password, Deadline deadline) throws ClusterException {
        transport = chosen;
        secret = password;
        try {
            if (chosen == Transport.NATIVE) {
                connect(new TSDBDriver(), DriverUrl.nativeOne(profile, password));
                return;
            }
            Relay opened = Relay.to(dialer, dialer.dial(profile.endpoints(), profile.tls(), deadline));
            relay = opened;
            if (chosen != Transport.REST) {
                // Over REST the driver sees the end of its socket itself, often after an answer that is still to be read.
                opened.lost().thenRun(() -> lost.complete(null));
            }
            boolean webSocket = chosen == Transport.WEBSOCKET;
            connect(
                    webSocket ? new WebSocketDriver() : restDriver(),
                    DriverUrl.throughRelay(profile, password, opened.port(), webSocket));
        } catch (SQLException e) {
            throw translated(e);
        } catch (IOException e) {
            throw new ClusterException(0, "cluster.connectFailed", e.toString(), name, deadline.limit().toSeconds());
        } catch (LinkageError e) {
            throw new ClusterException(0, "cluster.noNativeLibrary", e.toString());
        }
    }

    @SuppressWarnings("deprecation") // The only driver that speaks REST, for servers and proxies that know no WebSocket.
    private static Driver restDriver() {
        return new RestfulDriver();
    }

    private void connect(Driver driver, DriverUrl url) throws SQLException {
        Connection made = driver.connect(url.url(), url.properties());
        connection = made;
        if (closed) {
            close();
        }
    }

    /** Whether it may serve another statement. A REST connection serves one: the driver would repeat what fails. */
    boolean reusable(long maximumIdleNanos) {
        Relay through = relay;
        return !closed
                && transport != Transport.REST
                && (through == null || through.isOpen())
                && System.nanoTime() - usedAt < maximumIdleNanos;
    }

    Transport transport() {
        return transport;
    }

    /** Completes when the connection is gone and the driver would not notice. */
    CompletableFuture<@Nullable Void> lost() {
        return lost;
    }

    Rows query(String sql, int mostRows) throws ClusterException {
        try (Statement statement = statement()) {
            @Nullable ResultSet results = statement.executeQuery(sql);
            if (results == null) {
                return new Rows(List.of(), List.of(), false);
            }
            try (results) {
                return RowsReader.read(results, mostRows, transport == Transport.WEBSOCKET);
            }
        } catch (SQLException e) {
            throw translated(e);
        } finally {
            usedAt = System.nanoTime();
        }
    }

    void execute(String sql) throws ClusterException {
        try (Statement statement = statement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw translated(e);
        } finally {
            usedAt = System.nanoTime();
        }
    }

    private Statement statement() throws SQLException, ClusterException {
        Connection open = connection;
        if (open == null) {
            throw ClusterErrors.lost(name, "not connected");
        }
        return open.createStatement();
    }

    /** The driver repeats what it was given in its texts, so the secret is covered in them. */
    private ClusterException translated(SQLException failure) {
        Relay through = relay;
        String message = String.valueOf(failure.getMessage());
        SQLException safe = new SQLException(
                DriverUrl.cover(message, secret), failure.getSQLState(), failure.getErrorCode());
        return ClusterErrors.of(safe, name, through == null ? "" : through.statusLine());
    }

    @Override
    public void close() {
        closed = true;
        dialer.close();
        Relay through = relay;
        if (through != null) {
            through.close();
        }
    }

    /** Says goodbye first, for as long as that takes no time: for a connection that is in order. */
    void closeOrderly() {
        Connection open = connection;
        if (open != null && !closed) {
            Thread goodbye = Thread.ofVirtual().name("cluster-goodbye").start(() -> end(open));
            try {
                goodbye.join(GOODBYE);
            } catch (InterruptedException e) {
                // Its socket is closed below; whoever interrupted us still wants to be heard.
                Thread.currentThread().interrupt();
            }
        }
        close();
    }

    private void end(Connection open) {
        try {
            open.close();
        } catch (SQLException e) {
            // Nobody needs it any more, and its socket is closed as well.
            closed = true;
        }
    }
}
