package org.anodeconsole.console.configuration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.anodeconsole.anode.config.HostPort;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.HostConnection;
import org.anodeconsole.console.language.ProblemException;

/** Asks over HTTP: from here for this computer, through the host's own connections for another one. */
public final class AnodeReadiness implements Readiness {
    private static final String THIS_COMPUTER = "local";
    private static final int LARGEST_ANSWER = 1 << 16;

    private final AnodeClient client;

    public AnodeReadiness(AnodeClient client) {
        this.client = client;
    }

    @Override
    public boolean answers(Host host, HostPort address) throws InterruptedException {
        String reached = address.isEveryInterface() ? "127.0.0.1" : address.host();
        try {
            if (host.id().equals(THIS_COMPUTER)) {
                String name = reached.contains(":") ? "[" + reached + "]" : reached;
                client.status(new AnodeAddress(name, (int) address.port(), false));
                return true;
            }
            return asksFromThere(host, reached, (int) address.port());
        } catch (ProblemException | IOException e) {
            return false; // Not now: whoever waits asks again until its time is over.
        }
    }

    /** The anode may be bound to the loopback address of its host, which only a connection from there reaches. */
    private static boolean asksFromThere(Host host, String address, int port)
            throws ProblemException, InterruptedException, IOException {
        try (HostConnection connection = host.connect(address, port)) {
            String request = "GET /status HTTP/1.1\r\nHost: " + address + ":" + port + "\r\nConnection: close\r\n\r\n";
            connection.output().write(request.getBytes(StandardCharsets.US_ASCII));
            connection.output().flush();
            String answer = read(connection.input());
            return answer.startsWith("HTTP/1.1 200") && answer.contains("\"status\"") && answer.contains("ready");
        }
    }

    private static String read(InputStream input) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] chunk = new byte[4096];
        for (int n = input.read(chunk); n >= 0 && answer.size() < LARGEST_ANSWER; n = input.read(chunk)) {
            answer.write(chunk, 0, n);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
