package org.anodeconsole.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.anode.Anoded;

/** The project's own anode, {@code anoded serve}, as a process of its own: ready when the constructor returns. */
public final class AnodeProcess implements AutoCloseable {
    private final int port;
    private final Process process;

    public AnodeProcess(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path ini = Files.writeString(directory.resolve("taosanode.ini"), "[uwsgi]\nhttp = 127.0.0.1:" + port
                + "\n[taosanode]\napp-log = " + directory.resolve("app.log") + "\nmodel-dir = " + directory + "\n");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), Anoded.class.getName(), "serve", "--config", ini.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile())
                .start();
        awaitStatus();
    }

    private void awaitStatus() throws IOException, InterruptedException {
        HttpRequest status = HttpRequest.newBuilder(URI.create("http://" + address() + "/status")).timeout(Duration.ofSeconds(5)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
                try {
                    client.send(status, HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    Thread.sleep(100);
                }
            }
        }
        throw new IOException("the anode did not start: " + (process.isAlive() ? "no answer in a minute" : process.exitValue()));
    }

    /** As CREATE ANODE takes it. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
