package org.anodeconsole.anode.server;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Recorded requests and answers of the reference anode. */
final class Transcripts {
    /** Reads what the reference wrote, NaN included. */
    static final JsonMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private Transcripts() {}

    static JsonNode read(String file) throws IOException {
        try (InputStream in = Transcripts.class.getResourceAsStream("/golden/" + file)) {
            return JSON.readTree(Objects.requireNonNull(in, file));
        }
    }
}
