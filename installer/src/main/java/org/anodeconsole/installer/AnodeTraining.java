package org.anodeconsole.installer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the anode, asks what a TDengine server asks first, and stops it as a service manager would. */
final class AnodeTraining {
    private static final int SECONDS_TO_END = 120;

    private AnodeTraining() {}

    static String run(Path program, Path scratch) throws IOException, InterruptedException {
        int port = freePort();
        Path settings = scratch.resolve("taosanode.ini");
        Files.writeString(settings, """
                [uwsgi]
                http = 127.0.0.1:%d
                logto = %s
                [taosanode]
                app-log = %s
                """.formatted(port, scratch.resolve("requests.log"), scratch.resolve("anode.log")));
        Path output = scratch.resolve("anoded.output");
        Process anode = new ProcessBuilder(program.toString(), "serve", "--config", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            awaitReady(anode, output);
            ask(port);
            anode.destroy();
            if (!anode.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                throw new StepFailed("the anode did not end within " + SECONDS_TO_END + " s of SIGTERM:\n" + said(output));
            }
            return said(output);
        } finally {
            anode.destroyForcibly();
        }
    }

    private static void ask(int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/status", "/list")) {
                URI address = URI.create("http://127.0.0.1:" + port + path);
                HttpResponse<String> answer =
                        client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new StepFailed(address + " answered " + answer.statusCode() + ": " + answer.body());
                }
            }
        }
    }

    private static void awaitReady(Process anode, Path output) throws IOException, InterruptedException {
        for (int tenths = 0; tenths < 10 * SECONDS_TO_END && anode.isAlive(); tenths++) {
            if (said(output).contains("anoded ready")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new StepFailed("the anode did not become ready:\n" + said(output));
    }

    private static String said(Path output) throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
