package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A TCP connection of this computer. */
final class SocketConnection implements HostConnection {
    private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

    private final Socket socket;
    private final InputStream input;
    private final OutputStream output;

    SocketConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.input = socket.getInputStream();
        this.output = socket.getOutputStream();
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public void close() {
        closeQuietly(socket);
    }

    static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.debug("A connection did not close in order", e);
        }
    }
}
