package org.anodeconsole.anode.process;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks who listens at an address: one connection, one short question. */
public final class PortProbe {
    private static final int CONNECT_MILLIS = 1000;
    private static final int ANSWER_MILLIS = 2000;
    private static final int LONGEST_ANSWER = 8 << 10;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})\\b");
    private static final Pattern SERVER = Pattern.compile("(?im)^server:[ \\t]*([^\\r\\n]{1,80})");

    private PortProbe() {}

    /** Blocks for at most three seconds. */
    public static PortUse look(URI address) {
        return look(address, new Socket());
    }

    /** @param fresh not connected yet; closed at the end */
    static PortUse look(URI address, Socket fresh) {
        try (Socket socket = fresh) {
            socket.connect(new InetSocketAddress(address.getHost(), port(address)), CONNECT_MILLIS);
            return isItsOwnPeer(socket) ? new PortUse.Free() : asked(socket, address);
        } catch (ConnectException refused) {
            return new PortUse.Free();
        } catch (IOException silent) {
            return new PortUse.NotHttp(ListeningProcess.at(port(address)));
        }
    }

    /** TCP connects a socket to itself when the system picks, for its near end, the very port that nobody listens at. */
    private static boolean isItsOwnPeer(Socket socket) {
        return socket.getLocalSocketAddress().equals(socket.getRemoteSocketAddress());
    }

    private static PortUse asked(Socket socket, URI address) throws IOException {
        socket.setSoTimeout(ANSWER_MILLIS);
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + address.getRawAuthority() + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        String answer = head(socket);
        Optional<PortUse.Owner> owner = ListeningProcess.at(port(address));
        Matcher status = STATUS.matcher(answer);
        if (!status.lookingAt()) {
            return new PortUse.NotHttp(owner);
        }
        Matcher server = SERVER.matcher(answer);
        String software = server.find() ? server.group(1).strip() : "";
        int code = Integer.parseInt(status.group(1));
        return code == METHOD_NOT_ALLOWED
                ? new PortUse.ModelServer(software, owner)
                : new PortUse.OtherHttp(code, software, owner);
    }

    private static String head(Socket socket) throws IOException {
        byte[] bytes = new byte[LONGEST_ANSWER];
        int length = 0;
        long end = System.nanoTime() + ANSWER_MILLIS * 1_000_000L;
        while (length < bytes.length && System.nanoTime() < end) {
            int got = socket.getInputStream().read(bytes, length, bytes.length - length);
            if (got < 0) {
                break;
            }
            length += got;
            if (new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("\r\n\r\n")) {
                break;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** The port of an address, the usual one of HTTP when it names none. */
    static int port(URI address) {
        return address.getPort() == -1 ? 80 : address.getPort();
    }
}
