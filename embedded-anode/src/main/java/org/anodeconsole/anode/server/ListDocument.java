package org.anodeconsole.anode.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anodeconsole.algorithms.Algorithm;
import org.anodeconsole.algorithms.AlgorithmTexts;
import org.anodeconsole.algorithms.ParameterSpec;
import org.anodeconsole.anode.protocol.AlgorithmList;

/** Makes the answer of {@code GET /list} from the catalogue. */
final class ListDocument {
    private static final double PROTOCOL = 1.0;
    private static final double VERSION = 0.1;
    private static final double DEFAULT_CONFIDENCE = 0.95;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final AlgorithmTexts texts = AlgorithmTexts.in(Locale.ENGLISH);

    AlgorithmList of(AlgorithmCatalogue catalogue) {
        List<AlgorithmList.Entry> forecasters = new ArrayList<>();
        catalogue.forecasters().forEach(f -> forecasters.add(entry(f, forecastFields())));
        catalogue.models().forEach(m -> forecasters.add(
                new AlgorithmList.Entry(m.description(), m.name(), forecastFields())));
        List<AlgorithmList.Entry> detectors = new ArrayList<>();
        catalogue.detectors().forEach(d -> detectors.add(entry(d, new TreeMap<>())));
        return new AlgorithmList(
                List.of(
                        new AlgorithmList.Group(forecasters, AlgorithmList.FORECAST),
                        new AlgorithmList.Group(detectors, AlgorithmList.ANOMALY_DETECTION)),
                PROTOCOL, VERSION);
    }

    private AlgorithmList.Entry entry(Algorithm algorithm, Map<String, JsonNode> parameters) {
        for (ParameterSpec<?> spec : algorithm.parameters()) {
            // Without a default of its own, an option keeps the one all forecasts share.
            parameters.merge(spec.name(), defaultOf(spec), (shared, own) -> own.isNull() ? shared : own);
        }
        return new AlgorithmList.Entry(texts.description(algorithm), algorithm.name(), parameters);
    }

    private static JsonNode defaultOf(ParameterSpec<?> spec) {
        Object value = spec.defaultValue();
        return switch (value) {
            case null -> NODES.nullNode();
            case Integer whole -> NODES.numberNode(whole);
            case Double decimal -> NODES.numberNode(decimal);
            default -> NODES.textNode(value.toString());
        };
    }

    /** What every forecast request carries, with the defaults the reference publishes. */
    private static Map<String, JsonNode> forecastFields() {
        Map<String, JsonNode> fields = new TreeMap<>();
        fields.put("conf", NODES.numberNode(DEFAULT_CONFIDENCE));
        fields.put("return_conf", NODES.numberNode(1));
        for (String name : List.of("every", "forecast_rows", "period", "start")) {
            fields.put(name, NODES.numberNode(0));
        }
        return fields;
    }
}
