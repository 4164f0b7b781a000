package org.anodeconsole.console.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A door on the loopback address through which the driver speaks to a server we have connected to ourselves. The driver
 * can neither be given a trust of ours nor a socket to close, nor does it notice when its socket dies; here all three
 * are in our hands. The door opens for one connection only, so the driver cannot send anything a second time.
 */
final class Relay implements AutoCloseable {
    private static final int LONGEST_STATUS = 200;

    private final Dialer dialer;
    private final FarEnd server;
    private final ServerSocket door;
    private final CompletableFuture<@Nullable Void> lost = new CompletableFuture<>();
    private final AtomicReference<@Nullable Socket> driver = new AtomicReference<>();
    private final StatusLine statusLine = new StatusLine();
    private volatile boolean closed;

    /** The far end. */
    private record FarEnd(Socket socket, InputStream in, OutputStream out, String authority) {}

    private Relay(Dialer dialer, FarEnd server, ServerSocket door) {
        this.dialer = dialer;
        this.server = server;
        this.door = door;
    }

    /** Opens the door to a connection that stands. */
    static Relay to(Dialer dialer, Dialer.Dialled dialled) throws IOException {
        Socket socket = dialled.socket();
        FarEnd server = new FarEnd(
                socket, socket.getInputStream(), socket.getOutputStream(), dialled.server().toString());
        ServerSocket door = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        Relay relay = new Relay(dialer, server, door);
        Thread.ofPlatform().daemon().name("relay-out").start(relay::serve);
        return relay;
    }

    int port() {
        return door.getLocalPort();
    }

    boolean isOpen() {
        return !lost.isDone();
    }

    /** Completes as soon as either end is gone. */
    CompletableFuture<@Nullable Void> lost() {
        return lost;
    }

    /** What the server said first: {@code HTTP/1.1 101 Switching Protocols}; empty while it has not. */
    String statusLine() {
        return statusLine.toString();
    }

    private void serve() {
        try (door) {
            Socket accepted = door.accept();
            door.close();
            driver.set(accepted);
            if (closed) {
                accepted.close();
            }
            accepted.setTcpNoDelay(true);
            Thread.ofPlatform().daemon().name("relay-in").start(() -> answer(accepted));
            InputStream in = accepted.getInputStream();
            RequestHead.pass(in, server.out(), "127.0.0.1:" + door.getLocalPort(), server.authority());
            pump(in, server.out());
        } catch (IOException e) {
            // Whoever waits for an answer learns of it here.
            lost.complete(null);
        } finally {
            close();
        }
    }

    private void answer(Socket accepted) {
        try {
            OutputStream out = accepted.getOutputStream();
            byte[] buffer = new byte[16_384];
            for (int read = server.in().read(buffer); read >= 0; read = server.in().read(buffer)) {
                statusLine.take(buffer, read);
                out.write(buffer, 0, read);
                out.flush();
            }
            // What was sent is still on its way to the driver: say the end, do not cut.
            accepted.shutdownOutput();
        } catch (IOException e) {
            lost.complete(null);
        } finally {
            lost.complete(null);
            dialer.close();
        }
    }

    private static void pump(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[16_384];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            out.flush();
        }
    }

    /** Ends both connections at once. */
    @Override
    public void close() {
        closed = true;
        lost.complete(null);
        dialer.close();
        closeQuietly(driver.get());
        closeQuietly(door);
    }

    private void closeQuietly(@Nullable AutoCloseable open) {
        if (open != null) {
            try {
                open.close();
            } catch (Exception e) {
                // It is broken already, which is what was wanted.
                closed = true;
            }
        }
    }

    /** The first line of what passes by. */
    private static final class StatusLine {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private boolean complete;

        synchronized void take(byte[] bytes, int count) {
            for (int i = 0; i < count && !complete; i++) {
                complete = bytes[i] == '\r' || bytes[i] == '\n' || line.size() >= LONGEST_STATUS;
                if (!complete) {
                    line.write(bytes[i]);
                }
            }
        }

        @Override
        public synchronized String toString() {
            return complete ? line.toString(StandardCharsets.ISO_8859_1) : "";
        }
    }
}
