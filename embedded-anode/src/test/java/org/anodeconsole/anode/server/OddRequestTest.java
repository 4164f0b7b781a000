package org.anodeconsole.anode.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddRequestTest {
    private static TestAnode anode;

    @BeforeAll
    static void start() throws IOException {
        anode = TestAnode.start();
    }

    @AfterAll
    static void stop() {
        anode.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET mailto:x HTTP/1.1", "OPTIONS * HTTP/1.1", "GET //x HTTP/1.1", "BREW / HTTP/1.1", "GET /%00 HTTP/1.1", "GET /../list HTTP/1.1",
        "GET /status?x=%zz HTTP/1.1", "GET http://example.com/status HTTP/1.1", "TRACE /status HTTP/1.1", "GET", "\u0001\u0002"
    })
    void answersOrHangsUpWithoutAServerError(String requestLine) throws Exception {
        String answer = raw(requestLine + "\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertFalse(answer.startsWith("HTTP/1.1 5"), answer);
        assertFalse(answer.contains("\tat "), answer);
        assertEquals(200, anode.get("/status").statusCode());
    }

    @Test
    void answersHeadWithTheLengthAndNoBody() throws Exception {
        String answer = raw("HEAD /status HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-length: 34"), answer);
        assertTrue(answer.endsWith("\r\n\r\n"), answer);
    }

    @Test
    void takesABodyAfterItsPermission() throws Exception {
        String body = Requests.detection("iqr", 20, Map.of());
        String answer = raw("POST /anomaly-detect HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n"
                + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
        assertTrue(answer.startsWith("HTTP/1.1 100"), answer);
        assertTrue(answer.contains("\"rows\":1}"), answer);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), anode.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException hungUp) {
            return "";
        }
    }
}
