package org.anodeconsole.ui;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.anode.Anoded;
import org.awaitility.core.ConditionTimeoutException;

/** An anode as somebody else would run it: a process with its own configuration. */
public final class SecondAnode implements AutoCloseable {
    private final int port;
    private final Process process;

    /** Starts it, and comes back when it takes connections. */
    public SecondAnode(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path ini = directory.resolve("taosanode.ini");
        Files.writeString(ini, "[uwsgi]\nhttp = 127.0.0.1:" + port + "\n[taosanode]\napp-log = "
                + directory.resolve("app.log") + "\nmodel-dir = " + directory + "\n");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), Anoded.class.getName(), "serve", "--config", ini.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile())
                .start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive() || takesConnections());
        } catch (ConditionTimeoutException e) {
            process.destroyForcibly();
            throw e;
        }
        if (!process.isAlive()) {
            throw new IOException("the anode ended: " + Files.readString(directory.resolve("output.log")));
        }
    }

    private boolean takesConnections() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
