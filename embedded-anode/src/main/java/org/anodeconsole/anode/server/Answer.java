package org.anodeconsole.anode.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What goes back to the peer.
 *
 * @param headers beside content type and length
 */
record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {
    private static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";

    static Answer json(int status, byte[] body) {
        return new Answer(status, JSON, Map.of(), body);
    }

    static Answer html(int status, String body) {
        return new Answer(status, HTML, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The JSON form of a failure: {@code {"msg":…,"rows":-1}}. */
    static Answer failure(int status, String message) {
        return json(status, AnswerJson.failure(message));
    }

    Answer with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, Map.copyOf(more), body);
    }
}
