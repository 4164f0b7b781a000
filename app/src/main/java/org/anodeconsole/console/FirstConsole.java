package org.anodeconsole.console;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way from a second console of the same user to the first: a Unix domain socket in the state directory, which only
 * that user may use. The second asks for the first one's window and ends.
 */
final class FirstConsole implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FirstConsole.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final byte[] SHOW = "show\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SHOWN = "shown\n".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final ServerSocketChannel server;

    private FirstConsole(Path file, ServerSocketChannel server) {
        this.file = file;
        this.server = server;
    }

    /**
     * Asks the console that runs already, if there is one, to show its window.
     *
     * @return whether it did; false when there is none, or it does not answer within three seconds
     */
    static boolean show(Path state) throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(1);
        Thread asking = Thread.ofVirtual().name("first-console-question").start(() -> {
            if (ask(state)) {
                shown.countDown();
            }
        });
        asking.join(PATIENCE);
        asking.interrupt();
        return shown.await(0, TimeUnit.SECONDS);
    }

    private static boolean ask(Path state) {
        Path file = file(state);
        if (!Files.exists(file)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(address(file))) {
            channel.write(ByteBuffer.wrap(SHOW));
            return says(channel, SHOWN);
        } catch (IOException | IllegalArgumentException e) {
            // Nobody listens: a killed console's file, or a path too long for a socket. This one starts as the first then.
            return false;
        }
    }

    /**
     * Listens for later consoles. To be called by the one that holds the user's files: what an earlier console left behind
     * is removed.
     *
     * @param show brings the window to the front; called on a thread of its own
     * @throws IOException when the system cannot, for example because the path is longer than about 100 bytes
     */
    static FirstConsole listen(Path state, Runnable show) throws IOException {
        Path file = file(state);
        Files.deleteIfExists(file);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(address(file));
        } catch (IOException | RuntimeException e) {
            server.close();
            throw new IOException("No socket can be made at " + file, e);
        }
        FirstConsole first = new FirstConsole(file, server);
        Thread.ofPlatform().daemon().name("first-console").start(() -> first.serve(show));
        return first;
    }

    private void serve(Runnable show) {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept()) {
                if (says(channel, SHOW)) {
                    show.run();
                    channel.write(ByteBuffer.wrap(SHOWN));
                }
            } catch (IOException e) {
                LOG.debug("A question at {} ended early", file, e);
            }
        }
    }

    private static boolean says(SocketChannel channel, byte[] expected) throws IOException {
        ByteBuffer heard = ByteBuffer.allocate(expected.length);
        while (heard.hasRemaining() && channel.read(heard) >= 0) {
            // A word may come in pieces.
        }
        return ByteBuffer.wrap(expected).equals(heard.flip());
    }

    private static Path file(Path state) {
        return state.resolve("console.sock");
    }

    private static SocketAddress address(Path file) {
        return UnixDomainSocketAddress.of(file);
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", file, e);
        }
    }
}
