package org.anodeconsole.algorithms.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;

/** Recorded answers of reference implementations, and the series they were asked about. */
final class GoldenForecasts {
    private final JsonNode series = read("series.json");

    static JsonNode read(String file) {
        try (InputStream in = GoldenForecasts.class.getResourceAsStream("/golden/" + file)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double[] values(String name) {
        return array(series.get(name).get("val"));
    }

    Series series(String name) {
        return Series.ofValues(values(name));
    }

    static double[] array(JsonNode numbers) {
        double[] out = new double[numbers.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = numbers.get(i).asDouble();
        }
        return out;
    }

    /** The options inside a text such as {@code algo=arima,period=12}. */
    static Parameters options(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String piece : text.split(",")) {
            String[] parts = piece.split("=");
            options.put(parts[0], parts[1]);
        }
        return Parameters.of(options);
    }
}
