package org.anodeconsole.console.cluster;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Connects to the first server of a list that answers. Closing it from another thread ends a call that is under way, and
 * breaks the connection it made.
 */
final class Dialer implements AutoCloseable {
    /** As long as another address is left to try, one gets no more than this. */
    private static final Duration ONE_OF_MANY = Duration.ofSeconds(4);

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final AtomicReference<@Nullable Socket> plain = new AtomicReference<>();
    private volatile boolean closed;

    /**
     * A connection made.
     *
     * @param socket the one to speak through, encrypted where that was asked for
     */
    record Dialled(Endpoint server, Socket socket) {}

    /** What to do with a TCP connection before it can be used. */
    @FunctionalInterface
    interface Handshake<T> {
        T over(Socket plain, Endpoint server) throws ClusterException, IOException;
    }

    /** @throws ClusterException why the last of the servers could not be used; its detail names all */
    Dialled dial(List<Endpoint> servers, Tls tls, Deadline deadline) throws ClusterException {
        return dial(servers, deadline, (socket, server) -> new Dialled(
                server, tls.mode() == Tls.Mode.OFF ? socket : TlsHandshake.perform(socket, server, tls)));
    }

    <T> T dial(List<Endpoint> servers, Deadline deadline, Handshake<T> handshake) throws ClusterException {
        List<String> tried = new ArrayList<>();
        @Nullable ClusterException last = null;
        for (int i = 0; i < servers.size(); i++) {
            Endpoint server = servers.get(i);
            try {
                return oneServer(server, i == servers.size() - 1, deadline, handshake);
            } catch (ClusterException e) {
                if (servers.size() == 1 || e.key().equals("cluster.tls.changed")) {
                    throw e;
                }
                last = e;
                tried.add(server + ": " + e.getMessage());
            }
        }
        if (last == null) {
            throw new ClusterException(0, "cluster.noEndpoint", "");
        }
        throw last.withDetail(String.join("\n", tried));
    }

    private <T> T oneServer(Endpoint server, boolean lastServer, Deadline deadline, Handshake<T> handshake)
            throws ClusterException {
        List<InetAddress> addresses;
        try {
            addresses = Arrays.asList(InetAddress.getAllByName(server.host()));
        } catch (UnknownHostException e) {
            throw new ClusterException(0, "cluster.unknownHost", e.toString(), server.host());
        }
        IOException last = new IOException("no address");
        for (int i = 0; i < addresses.size() && !closed; i++) {
            boolean more = !lastServer || i < addresses.size() - 1;
            try {
                return oneAddress(addresses.get(i), server, more, deadline, handshake);
            } catch (IOException e) {
                last = e;
            }
        }
        throw unreachable(last, server, deadline);
    }

    private <T> T oneAddress(
            InetAddress address, Endpoint server, boolean more, Deadline deadline, Handshake<T> handshake)
            throws ClusterException, IOException {
        Socket socket = new Socket();
        plain.set(socket);
        boolean fine = false;
        try {
            if (closed) {
                throw new IOException("given up");
            }
            int limit = millis(deadline, more ? ONE_OF_MANY : LONGEST);
            socket.connect(new InetSocketAddress(address, server.port()), limit);
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.setSoTimeout(millis(deadline, LONGEST));
            T result = handshake.over(socket, server);
            if (!socket.isClosed()) {
                socket.setSoTimeout(0);
            }
            fine = true;
            return result;
        } finally {
            if (!fine) {
                socket.close();
            }
        }
    }

    private static int millis(Deadline deadline, Duration most) throws SocketTimeoutException {
        Duration left = deadline.left();
        if (left.toMillis() < 1) {
            throw new SocketTimeoutException("the time is over");
        }
        return (int) (left.compareTo(most) < 0 ? left : most).toMillis();
    }

    private static ClusterException unreachable(IOException failure, Endpoint server, Deadline deadline) {
        String key = switch (failure) {
            case SocketTimeoutException _ -> "cluster.connectTimeout";
            case NoRouteToHostException _ -> "cluster.noRoute";
            case ConnectException _ -> "cluster.refused";
            default -> "cluster.connectFailed";
        };
        return new ClusterException(
                0, key, failure.toString(), server.toString(), Math.max(1, deadline.limit().toSeconds()));
    }

    /** Ends what is under way and breaks the connection. Closing the socket below TLS never waits. */
    @Override
    public void close() {
        closed = true;
        Socket open = plain.get();
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // It is broken already, which is what was wanted.
                closed = true;
            }
        }
    }
}
