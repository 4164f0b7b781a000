package org.anodeconsole.console.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RelayTest {
    private final Dialer dialer = new Dialer();
    private ServerSocket server;
    private Socket farEnd;
    private Relay relay;

    @BeforeEach
    void connect() throws Exception {
        server = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
        Endpoint endpoint = new Endpoint("localhost", server.getLocalPort());
        relay = Relay.to(dialer, dialer.dial(List.of(endpoint), Tls.OFF, Deadline.after(Duration.ofSeconds(10))));
        farEnd = server.accept();
    }

    @AfterEach
    void disconnect() throws IOException {
        relay.close();
        farEnd.close();
        server.close();
    }

    private Socket knock() throws IOException {
        return new Socket("127.0.0.1", relay.port());
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String read(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aRequestIsMadeOutToTheServerItGoesTo() throws Exception {
        try (Socket driver = knock()) {
            String door = "127.0.0.1:" + relay.port();
            write(driver, "GET /ws HTTP/1.1\r\nHost: " + door + "\r\nOrigin: http://" + door + "\r\n\r\nbinary " + door);
            String host = "localhost:" + server.getLocalPort();
            String expected = "GET /ws HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host + "\r\n\r\nbinary " + door;
            assertEquals(expected, read(farEnd, expected.length()), "nothing but the head is touched");

            write(farEnd, "HTTP/1.1 101 Switching Protocols\r\n\r\n\u0001\u0002");
            read(driver, 38);
            assertEquals("HTTP/1.1 101 Switching Protocols", relay.statusLine());
        }
    }

    @Test
    void theDoorOpensOnce() throws Exception {
        try (Socket driver = knock()) {
            write(driver, "GET / HTTP/1.1\r\n\r\n");
            assertEquals("GET", read(farEnd, 3));
            assertThrows(IOException.class, () -> knock().close());
        }
    }

    @Test
    void theEndOfTheServerIsToldAndWhatItSaidArrives() throws Exception {
        try (Socket driver = knock()) {
            write(driver, "GET / HTTP/1.1\r\n\r\n");
            read(farEnd, 18);
            write(farEnd, "HTTP/1.1 200 OK\r\n\r\nlast words");
            farEnd.close();
            assertEquals("HTTP/1.1 200 OK\r\n\r\nlast words", read(driver, 100));
            relay.lost().get(10, TimeUnit.SECONDS);
            assertFalse(relay.isOpen());
        }
    }

    @Test
    void closingItEndsBothSidesAtOnce() throws Exception {
        try (Socket driver = knock()) {
            write(driver, "GET / HTTP/1.1\r\n\r\n");
            read(farEnd, 18);
            relay.close();
            assertEquals(-1, farEnd.getInputStream().read());
            assertTrue(relay.lost().isDone());
            assertEquals("", ends(driver));
        }
    }

    private static String ends(Socket socket) {
        try {
            return read(socket, 1);
        } catch (IOException reset) {
            return "";
        }
    }
}
