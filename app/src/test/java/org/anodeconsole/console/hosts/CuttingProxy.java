package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Passes connections on and cuts them after so many bytes, in both directions together. */
public final class CuttingProxy implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final AtomicLong passed = new AtomicLong();
    private volatile long cutAt = Long.MAX_VALUE;

    public CuttingProxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Begins to count anew; connections made from now on are cut at that byte. */
    public void cutAt(long bytes) {
        passed.set(0);
        cutAt = bytes;
    }

    public long passed() {
        return passed.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            } catch (IOException e) {
                return; // Closed.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] chunk = new byte[4096];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                long before = passed.getAndAdd(n);
                long left = cutAt - before;
                if (left < n) {
                    out.write(chunk, 0, (int) Math.max(0, left));
                    return;
                }
                out.write(chunk, 0, n);
            }
        } catch (IOException e) {
            return; // The other direction was cut.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
