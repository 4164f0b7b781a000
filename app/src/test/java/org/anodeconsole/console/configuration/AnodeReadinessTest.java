package org.anodeconsole.console.configuration;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import okhttp3.OkHttpClient;
import org.anodeconsole.anode.config.HostPort;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.LocalHost;
import org.anodeconsole.console.hosts.TestSshServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnodeReadinessTest {
    private static final String READY = "{\"protocol\":0.1,\"status\":\"ready\"}";
    private static final String FAULTY = "Internal Server Error";

    @TempDir
    Path home;

    private final Readiness readiness = new AnodeReadiness(new AnodeClient(new OkHttpClient()));
    private HttpServer anode;
    private volatile String answer = READY;

    @BeforeEach
    void start() throws Exception {
        anode = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        anode.createContext("/status", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.equals(READY) ? 200 : 500, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        anode.start();
    }

    @AfterEach
    void stop() {
        anode.stop(0);
    }

    private void answersOnlyWhenReady(Host host) throws Exception {
        HostPort here = HostPort.parse("0.0.0.0:" + anode.getAddress().getPort()).orElseThrow();
        assertTrue(readiness.answers(host, here));
        answer = FAULTY;
        assertFalse(readiness.answers(host, here));
        answer = READY;
        stop();
        assertFalse(readiness.answers(host, here));
    }

    @Test
    void anAnodeOfThisComputerAnswersOnlyWhenItIsReady() throws Exception {
        answersOnlyWhenReady(new LocalHost());
    }

    @Test
    void anAnodeBoundToTheLoopbackAddressOfAnotherComputerIsAskedFromThere() throws Exception {
        try (TestSshServer server = new TestSshServer(0);
                Host host = server.host(server.port(), home)) {
            answersOnlyWhenReady(host);
        }
    }
}
