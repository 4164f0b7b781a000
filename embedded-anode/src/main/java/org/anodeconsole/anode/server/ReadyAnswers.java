package org.anodeconsole.anode.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.anodeconsole.anode.protocol.AnodeStatus;
import org.anodeconsole.anode.protocol.WireJson;

/** The answers that never change while the anode runs. */
final class ReadyAnswers {
    /** The generation of the reference this anode stands in for. */
    private static final String REFERENCE_VERSION = "3.3.6.1";

    private static final int OK = 200;

    private ReadyAnswers() {}

    static Answer title() {
        return Answer.html(OK, "TDgpt - TDengine\u00a9 Time-Series Data Analytics Platform (ver " + REFERENCE_VERSION + ")");
    }

    static Answer status() {
        return Answer.json(OK, line(new AnodeStatus(1.0, "ready")));
    }

    static Answer list(AlgorithmCatalogue catalogue) {
        return Answer.json(OK, line(new ListDocument().of(catalogue)));
    }

    private static byte[] line(Object document) {
        try {
            byte[] json = WireJson.mapper().writeValueAsString(document).getBytes(StandardCharsets.US_ASCII);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of the protocol cannot be written as JSON", e);
        }
    }
}
