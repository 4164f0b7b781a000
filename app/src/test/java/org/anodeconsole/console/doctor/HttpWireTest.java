package org.anodeconsole.console.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.client.AnodeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpWireTest {
    private final HttpWire wire = new HttpWire(new OkHttpClient());
    private ServerSocket server;
    private AnodeAddress anode;

    @BeforeEach
    void listen() throws Exception {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        anode = AnodeAddress.parse("127.0.0.1:" + server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    /** Answers every connection once and closes it without a word, as uWSGI’s router does. */
    private void answer(String response) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                    String line = in.readLine();
                    while (line != null && !line.isEmpty()) {
                        line = in.readLine();
                    }
                    socket.getOutputStream().write(response.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    return; // The test is over.
                }
            }
        });
    }

    @Test
    void asksAgainThoughTheServerClosesEveryConnectionSilently() throws Exception {
        answer("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nTDgpt");
        for (int i = 0; i < 20; i++) {
            assertEquals("TDgpt", wire.get(anode, "/").body());
        }
        assertEquals(200, wire.post(anode, "/forecast", new byte[0], Duration.ofSeconds(5)).status());
    }

    @Test
    void followsNoRedirectAndReadsNoEndlessAnswer() throws Exception {
        answer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n" + "x".repeat(2 * Wire.MOST_CHARACTERS));
        Wire.Answer answer = wire.get(anode, "/status");
        assertEquals(302, answer.status());
        assertEquals(Wire.MOST_CHARACTERS, answer.body().length());
    }

    @Test
    void tellsAnOpenPortFromAClosedOne() throws Exception {
        assertTrue(wire.accepts("127.0.0.1", server.getLocalPort()));
        server.close();
        assertFalse(wire.accepts("127.0.0.1", anode.port()));
        assertThrows(IOException.class, () -> wire.get(anode, "/"));
    }
}
