package org.anodeconsole.anode.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.anodeconsole.anode.protocol.FloatText;
import org.anodeconsole.anode.protocol.WireJson;
import org.jspecify.annotations.Nullable;

/** Writes answers as the protocol wants them: keys in alphabetical order, compact, ASCII, one newline at the end. */
final class AnswerJson {
    private AnswerJson() {}

    /** Writes what is inside one object or array. */
    interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    static byte[] object(Content fields) {
        return document(json -> {
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        });
    }

    static byte[] array(Content elements) {
        return document(json -> {
            json.writeStartArray();
            elements.writeTo(json);
            json.writeEndArray();
        });
    }

    private static byte[] document(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = WireJson.mapper().createGenerator(out)) {
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer could not be written to memory", e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    static byte[] failure(String message) {
        return object(json -> {
            json.writeStringField("msg", message);
            json.writeNumberField("rows", -1);
        });
    }

    static void writeText(JsonGenerator json, String name, @Nullable String text) throws IOException {
        json.writeFieldName(name);
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }

    static void writeFloat(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(FloatText.of(value));
    }

    static void writeFloats(JsonGenerator json, double[] values) throws IOException {
        json.writeStartArray();
        for (double value : values) {
            json.writeNumber(FloatText.of(value));
        }
        json.writeEndArray();
    }
}
