package org.anodeconsole.anode.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.anodeconsole.algorithms.onnx.ModelException;

/**
 * The fields of one object of a manifest, each checked for its type.
 *
 * @param path where the object is, for messages; empty for the manifest itself
 */
record JsonFields(JsonNode json, String path) {
    private static final int MOST_ELEMENTS = 64;

    JsonFields object(String key) {
        JsonNode child = json.path(key);
        if (!child.isMissingNode() && !child.isNull() && !child.isObject()) {
            throw wrong(key, child, "an object");
        }
        return new JsonFields(child, full(key) + ".");
    }

    /** The objects of an array, at least one. */
    List<JsonFields> objects(String key) {
        JsonNode children = json.path(key);
        if (!children.isArray() || children.isEmpty() || children.size() > MOST_ELEMENTS) {
            throw wrong(key, children, "an array of 1 to " + MOST_ELEMENTS + " objects");
        }
        return children.valueStream().map(child -> new JsonFields(child, full(key) + ".")).toList();
    }

    String text(String key, String otherwise) {
        JsonNode value = json.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isTextual()) {
            throw wrong(key, value, "a text");
        }
        return value.asText();
    }

    List<String> texts(String key) {
        JsonNode values = json.path(key);
        if (values.isMissingNode()) {
            return List.of();
        }
        if (!values.isArray() || values.size() > MOST_ELEMENTS || !values.valueStream().allMatch(JsonNode::isTextual)) {
            throw wrong(key, values, "an array of at most " + MOST_ELEMENTS + " texts");
        }
        return values.valueStream().map(JsonNode::asText).toList();
    }

    String oneOf(String key, String otherwise, String... allowed) {
        String text = text(key, otherwise);
        if (!List.of(allowed).contains(text)) {
            throw wrong(key, json.path(key), "one of " + String.join(", ", allowed));
        }
        return text;
    }

    boolean flag(String key) {
        JsonNode value = json.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw wrong(key, value, "true or false");
        }
        return value.asBoolean(false);
    }

    int whole(String key, int otherwise) {
        JsonNode value = json.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(key, value, "a whole number");
        }
        return value.intValue();
    }

    long number(String key, long otherwise) {
        JsonNode value = json.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(key, value, "a whole number");
        }
        return value.longValue();
    }

    double decimal(String key) {
        JsonNode value = json.path(key);
        if (!value.isNumber()) {
            throw wrong(key, value, "a number");
        }
        return value.doubleValue();
    }

    private String full(String key) {
        return path + key;
    }

    private ModelException wrong(String key, JsonNode value, String allowed) {
        String shown = value.isMissingNode() ? "(missing)" : value.toString();
        return ModelException.because("%s = %s is not allowed: give %s", full(key),
                shown.length() > 80 ? shown.substring(0, 80) + "…" : shown, allowed);
    }
}
