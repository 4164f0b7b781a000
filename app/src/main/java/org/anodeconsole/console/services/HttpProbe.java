package org.anodeconsole.console.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.HostConnection;
import org.anodeconsole.console.language.ProblemException;

/** Asks a service on a host over HTTP from the host itself, where a service bound to its loopback answers too. */
final class HttpProbe {
    private static final int LARGEST_ANSWER = 1 << 14;
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Host host;

    HttpProbe(Host host) {
        this.host = host;
    }

    /** The beginning of the answer, status line first; empty when nobody answers HTTP in time. */
    Optional<String> get(int port, String path) throws InterruptedException {
        try (HostConnection connection = host.connect("127.0.0.1", port)) {
            CompletableFuture<String> answer = new CompletableFuture<>();
            Thread asking = Thread.ofVirtual().name("http-probe").start(() -> {
                try {
                    String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
                    connection.output().write(request.getBytes(StandardCharsets.US_ASCII));
                    connection.output().flush();
                    answer.complete(new String(connection.input().readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    answer.complete("");
                }
            });
            asking.join(LIMIT);
            return Optional.of(answer.getNow("")).filter(text -> text.startsWith("HTTP/1."));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** What an anode says about itself. */
    Usability anode(int port) throws InterruptedException {
        Optional<String> answer = get(port, "/status");
        if (answer.isEmpty()) {
            return Usability.SILENT;
        }
        return answer.get().matches("(?s)HTTP/1\\.[01] 200.*\"ready\".*") ? Usability.READY : Usability.NOT_READY;
    }

    /** A model server refuses to be read; whatever it answers, it lives. */
    Usability model(int port) throws InterruptedException {
        return get(port, "/").isPresent() ? Usability.READY : Usability.SILENT;
    }
}
