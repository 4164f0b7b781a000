package org.anodeconsole.console.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The first lines of an HTTP request, made out to the server they go to rather than to the door they come in by. */
final class RequestHead {
    private static final int LONGEST = 64 * 1_024;
    private static final String END = "\r\n\r\n";

    private RequestHead() {}

    /**
     * Passes the head of one request on, with one authority ({@code host:port}) replaced by another.
     *
     * @throws IOException when no head ends within 64 KiB
     */
    static void pass(InputStream from, OutputStream to, String written, String meant) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < END.length() || head.indexOf(END, head.length() - END.length()) < 0) {
            int next = from.read();
            if (next < 0 || head.length() >= LONGEST) {
                throw new IOException("the request has no head");
            }
            head.append((char) next);
        }
        to.write(head.toString().replace(written, meant).getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }
}
