package org.anodeconsole.anode.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Supplier;
import org.slf4j.Logger;

/** Sends one document to whoever connects, and hangs up: the way uWSGI gives its statistics. */
public final class StatsServer implements AutoCloseable {
    private static final int BACKLOG = 16;

    private final ServerSocket socket;
    private final Supplier<byte[]> document;
    private final Logger log;

    private StatsServer(ServerSocket socket, Supplier<byte[]> document, Logger log) {
        this.socket = socket;
        this.document = document;
        this.log = log;
    }

    /** Listens at once. */
    public static StatsServer start(InetSocketAddress address, Supplier<byte[]> document, Logger log) throws IOException {
        ServerSocket socket = new ServerSocket(address.getPort(), BACKLOG, address.getAddress());
        StatsServer server = new StatsServer(socket, document, log);
        Thread.ofPlatform().name("stats").daemon().start(server::accept);
        return server;
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket peer = socket.accept();
                Thread.ofVirtual().name("stats-answer").start(() -> answer(peer));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    log.warn("a connection to the statistics failed: {}", e.getMessage());
                }
            }
        }
    }

    private void answer(Socket peer) {
        try (peer; OutputStream out = peer.getOutputStream()) {
            out.write(document.get());
        } catch (IOException e) {
            log.debug("the statistics could not be sent: {}", e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
