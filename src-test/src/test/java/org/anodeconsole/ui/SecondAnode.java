package org.anodeconsole.ui;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.anode.Anoded;

/** An anode as somebody else would run it: a process with its own configuration. */
public final class SecondAnode implements AutoCloseable {
    private final int port;
    private final Process process;

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
