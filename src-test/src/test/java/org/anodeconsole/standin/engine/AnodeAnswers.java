package org.anodeconsole.standin.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anodeconsole.standin.data.ServerCrash;
import org.anodeconsole.standin.data.TaosError;

/** Reads what anodes answer, with taosd's rules and codes. */
final class AnodeAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CRASHING_NAME_LENGTH = 62;

    private AnodeAnswers() {}

    /** An algorithm as the mnode stores it. */
    record Algorithm(String type, String name) {}

    static JsonNode json(String text) {
        if (text.isEmpty()) {
            throw new TaosError(0x440, "Analysis service response is NULL");
        }
        if (text.startsWith("<")) {
            throw new TaosError(0x445, "Analysis failed since anode return error");
        }
        try {
            JsonNode node = JSON.readTree(text);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw invalid();
        }
        throw invalid();
    }

    static TaosError invalid() {
        return new TaosError(0x11B, "Invalid json format");
    }

    /** Only 0.1 and 1.0 are known. */
    private static void checkProtocol(JsonNode answer) {
        if (!answer.path("protocol").isNumber()) {
            throw invalid();
        }
        int protocol = (int) (answer.path("protocol").doubleValue() * 1000);
        if (protocol != 100 && protocol != 1000) {
            throw new TaosError(0x433, "Anode invalid protocol");
        }
    }

    /** The word of {@code /status}, whatever it is. */
    static String status(String text) {
        JsonNode answer = json(text);
        checkProtocol(answer);
        String status = answer.path("status").asText("");
        if (status.isEmpty()) {
            throw new TaosError(0x433, "Anode invalid protocol");
        }
        return status;
    }

    /**
     * The algorithms of {@code /list}, type by type in the order of {@code types}.
     *
     * @throws ServerCrash for a name of 62 to 64 characters, which a real server takes and dies of
     */
    static List<Algorithm> list(String text, List<String> types) {
        JsonNode answer = json(text);
        checkProtocol(answer);
        if (!answer.path("version").isNumber() || !answer.path("details").isArray()) {
            throw invalid();
        }
        if ((int) (answer.path("version").doubleValue() * 1000) <= 0) {
            throw new TaosError(0x434, "Anode invalid version");
        }
        List<Algorithm> found = new ArrayList<>();
        for (JsonNode detail : answer.path("details")) {
            if (!detail.path("type").isTextual() || !detail.path("algo").isArray()) {
                throw invalid();
            }
            String type = detail.path("type").asText().toLowerCase(Locale.ROOT);
            if (!types.contains(type)) {
                throw new TaosError(0x435, "Anode invalid algorithm type");
            }
            detail.path("algo").forEach(algorithm -> found.add(new Algorithm(type, name(algorithm))));
        }
        List<Algorithm> sorted = new ArrayList<>();
        types.forEach(type -> found.stream().filter(algorithm -> algorithm.type().equals(type)).forEach(sorted::add));
        return sorted;
    }

    private static String name(JsonNode algorithm) {
        if (!algorithm.path("name").isTextual()) {
            throw invalid();
        }
        String name = algorithm.path("name").asText();
        if (name.length() > 64) {
            throw new TaosError(0x437, "Anode too long algorithm name");
        }
        if (name.length() >= CRASHING_NAME_LENGTH) {
            throw new ServerCrash("an algorithm's name of " + name.length() + " characters");
        }
        return name;
    }
}
