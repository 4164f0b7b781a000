package org.anodeconsole.anode.server;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;

/**
 * Lets a handler answer a few requests on a port nobody knows before the real port opens. The first request of a process
 * loads classes for 50 to 100 ms, which is all a TDengine server allows before it calls the anode offline.
 */
final class WarmUp {
    private static final int LONGEST_WAIT_MILLIS = 2000;
    private static final String[] PATHS = {"/status", "/list", "/"};

    private WarmUp() {}

    static void run(HttpHandler handler, Executor executor) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", handler);
        http.setExecutor(executor);
        http.start();
        try {
            for (String path : PATHS) {
                ask(http.getAddress(), path);
            }
        } finally {
            http.stop(0);
        }
    }

    private static void ask(InetSocketAddress address, String path) throws IOException {
        try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}
