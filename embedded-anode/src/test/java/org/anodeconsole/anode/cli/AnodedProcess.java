package org.anodeconsole.anode.cli;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** {@code anoded} as a process of its own, in a directory of its own. */
final class AnodedProcess implements AutoCloseable {
    final Process process;
    final Path directory;
    final int port;

    private AnodedProcess(Process process, Path directory, int port) {
        this.process = process;
        this.directory = directory;
        this.port = port;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Writes a configuration with all files in the directory. */
    static Path configure(Path directory, int port, String level) throws IOException {
        return Files.writeString(directory.resolve("taosanode.ini"), """
                [uwsgi]
                http = 127.0.0.1:%d
                processes = 2
                pidfile = %s
                logto = %s
                [taosanode]
                app-log = %s
                model-dir = %s
                log-level = %s
                """.formatted(
                        port, directory.resolve("anode.pid"), directory.resolve("access.log"), directory.resolve("app.log"),
                        directory.resolve("models"), level));
    }

    static AnodedProcess serve(Path directory, int port, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of("serve", "--config", directory.resolve("taosanode.ini").toString()));
        command.addAll(List.of(more));
        return new AnodedProcess(run(directory, command), directory, port);
    }

    /** Starts any {@code anoded} command; its output goes to {@code out} and {@code err} in the directory. */
    static Process run(Path directory, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (ignoresHangup()) {
            // What the tests inherited from nohup or a CI server, every program started here would inherit too.
            command.addAll(List.of("env", "--default-signal=HUP"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), "org.anodeconsole.anode.Anoded"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
    }

    private static boolean ignoresHangup() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) && Files.readString(status).lines()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16) & 1) != 0);
    }

    AnodedProcess awaitReady() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).ignoreExceptions()
                .until(() -> status() == 200);
        return this;
    }

    int status() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/status")).timeout(Duration.ofSeconds(5)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    int exitStatus() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("anoded still runs");
        }
        return process.exitValue();
    }

    String file(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
