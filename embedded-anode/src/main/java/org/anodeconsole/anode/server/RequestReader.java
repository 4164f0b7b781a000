package org.anodeconsole.anode.server;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anodeconsole.anode.protocol.WireJson;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request body in one pass and keeps only what the anode uses, so that no body within the size limit can occupy
 * much more memory than itself. Like the reference it takes the bare words NaN and Infinity for numbers.
 */
final class RequestReader {
    /** More columns than any TDengine server sends. Further ones are only counted. */
    private static final int MOST_COLUMNS = 64;

    private static final Set<String> SCALARS = Set.of(
            "algo", "option", "wncheck", "prec", "forecast_rows", "start", "every", "conf", "return_conf");
    private static final ObjectReader JSON = WireJson.mapper()
            .reader()
            .with(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS);

    private final Map<String, JsonNode> scalars = new HashMap<>();
    private @Nullable List<DataColumn> data;
    private @Nullable List<String> schema;
    private int width;

    private RequestReader() {}

    /**
     * Reads a body.
     *
     * @throws RefusedRequest when it is not JSON or a field has a type the anode cannot use
     */
    static RequestFields read(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            RequestReader reader = new RequestReader();
            reader.readDocument(json);
            return new RequestFields(reader.data, reader.width, reader.schema, reader.scalars);
        } catch (JsonProcessingException e) {
            throw RefusedRequest.malformed("the request body is not valid JSON: " + where(e));
        } catch (CharConversionException e) {
            throw RefusedRequest.malformed("the request body is not text in UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException("a request body could not be read from memory", e);
        }
    }

    private static String where(JsonProcessingException e) {
        String place = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
        // Beyond the first clause the parser speaks about itself.
        String problem = e.getOriginalMessage().replaceAll("\\s+", " ").replaceFirst("(: | \\(start|; ).*", "");
        return (problem.length() > 200 ? problem.substring(0, 200) + "…" : problem) + place;
    }

    private void readDocument(JsonParser json) throws IOException {
        JsonToken first = json.nextToken();
        if (first == null) {
            throw RefusedRequest.malformed("the request body is empty; send a JSON object with data and schema");
        }
        if (first == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                readField(name, json);
            }
        } else {
            json.skipChildren();
        }
        if (json.nextToken() != null) {
            throw RefusedRequest.malformed("the request body holds more than one JSON document");
        }
    }

    private void readField(String name, JsonParser json) throws IOException {
        switch (name) {
            case "data" -> data = readData(json);
            case "schema" -> schema = readSchema(json);
            default -> {
                if (SCALARS.contains(name)) {
                    scalars.put(name, readScalar(name, json));
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private List<DataColumn> readData(JsonParser json) throws IOException {
        expectArray(json, "data must be an array of columns");
        List<DataColumn> columns = new ArrayList<>();
        width = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expectArray(json, "each column of data must be an array");
            width++;
            if (columns.size() < MOST_COLUMNS) {
                columns.add(DataColumn.read(json));
            } else {
                json.skipChildren();
            }
        }
        return columns;
    }

    private static List<String> readSchema(JsonParser json) throws IOException {
        expectArray(json, "schema must be an array of [name, type, bytes]");
        List<String> names = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expectArray(json, "each entry of schema must be [name, type, bytes]");
            if (names.size() == MOST_COLUMNS) {
                throw RefusedRequest.because("schema has more than " + MOST_COLUMNS + " columns");
            }
            names.add(readColumnName(json));
        }
        return names;
    }

    private static String readColumnName(JsonParser json) throws IOException {
        String name = "";
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == 0 && json.currentToken() == JsonToken.VALUE_STRING) {
                name = json.getText();
            }
            json.skipChildren();
        }
        return name;
    }

    private static void expectArray(JsonParser json, String otherwise) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw RefusedRequest.malformed(otherwise);
        }
    }

    private static JsonNode readScalar(String name, JsonParser json) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (json.currentToken()) {
            case VALUE_STRING -> nodes.textNode(json.getText());
            case VALUE_NUMBER_INT -> json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? nodes.numberNode(json.getDoubleValue())
                    : nodes.numberNode(json.getLongValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(json.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(json.getBooleanValue());
            case VALUE_NULL -> nodes.nullNode();
            default -> throw RefusedRequest.malformed(name + " must be a single value, not an array or object");
        };
    }
}
