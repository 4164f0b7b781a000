package org.anodeconsole.anode.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Reads request bodies, each of bounded size, and all together of bounded size. */
final class BodyReader {
    private static final int TOO_LARGE = 413;
    private static final int WRONG_MEDIA_TYPE = 415;
    private static final int UNAVAILABLE = 503;
    private static final int CHUNK = 64 << 10;

    private final Limits limits;
    private final AtomicLong held = new AtomicLong();

    BodyReader(Limits limits) {
        this.limits = limits;
    }

    /** A body in memory; closing it gives its share of memory back. */
    final class Body implements AutoCloseable {
        private byte[] bytes = new byte[0];
        private long reserved;

        byte[] bytes() {
            return bytes;
        }

        private void reserve(long size) {
            if (held.addAndGet(size) > limits.bodiesInMemory()) {
                held.addAndGet(-size);
                throw RefusedRequest.withStatus(
                        UNAVAILABLE, "the anode is busy with other large requests; try again in a moment");
            }
            reserved += size;
        }

        @Override
        public void close() {
            held.addAndGet(-reserved);
            reserved = 0;
        }
    }

    /**
     * Reads the body of a JSON request.
     *
     * @throws RefusedRequest when it is too long, when too much is held already, or when it is not declared as JSON
     */
    Body read(HttpExchange exchange) throws IOException {
        if (!isJson(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            throw RefusedRequest.withStatus(
                    WRONG_MEDIA_TYPE, "the request is not declared as JSON; send the header Content-Type: application/json");
        }
        long declared = declaredLength(exchange);
        Body body = new Body();
        try {
            body.reserve(Math.max(declared, 0));
            body.bytes = declared >= 0 ? exactly((int) declared, exchange.getRequestBody()) : all(body, exchange.getRequestBody());
            return body;
        } catch (IOException | RuntimeException e) {
            body.close();
            throw e;
        }
    }

    private long declaredLength(HttpExchange exchange) {
        String text = exchange.getRequestHeaders().getFirst("Content-Length");
        if (text == null) {
            return -1;
        }
        long length = text.strip().matches("\\d{1,18}") ? Long.parseLong(text.strip()) : Long.MAX_VALUE;
        if (length > limits.bodyBytes()) {
            throw tooLarge();
        }
        return length;
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the peer hung up after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private byte[] all(Body body, InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            if (bytes.size() + n > limits.bodyBytes()) {
                throw tooLarge();
            }
            body.reserve(n);
            bytes.write(chunk, 0, n);
        }
        return bytes.toByteArray();
    }

    private RefusedRequest tooLarge() {
        return RefusedRequest.withStatus(
                TOO_LARGE, "the request body is longer than " + (limits.bodyBytes() >> 20) + " MiB; send fewer rows");
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaType.equals("application/json")
                || mediaType.startsWith("application/") && mediaType.endsWith("+json");
    }
}
