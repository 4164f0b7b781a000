package org.anodeconsole.console.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anodeconsole.anode.protocol.AlgorithmList;

/**
 * An algorithm an anode offers.
 *
 * @param description the anode's own words
 * @param options the options the anode lists with their defaults as text; those every run sets itself are left out
 */
public record AlgorithmChoice(Kind kind, String name, String description, Map<String, String> options) {
    /** What an algorithm does. */
    public enum Kind {
        FORECAST,
        DETECTION
    }

    private static final Set<String> SET_BY_EVERY_RUN =
            Set.of("forecast_rows", "rows", "start", "start_ts", "every", "time_step", "conf", "return_conf", "wncheck", "algo");

    public AlgorithmChoice {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** All forecasters and detectors of the list, forecasters first, each kind in the anode's order. Other types are passed over. */
    static List<AlgorithmChoice> of(AlgorithmList list) {
        List<AlgorithmChoice> choices = new ArrayList<>();
        list.ofType(AlgorithmList.FORECAST).forEach(e -> choices.add(of(Kind.FORECAST, e)));
        list.ofType(AlgorithmList.ANOMALY_DETECTION).forEach(e -> choices.add(of(Kind.DETECTION, e)));
        return choices;
    }

    private static AlgorithmChoice of(Kind kind, AlgorithmList.Entry entry) {
        Map<String, String> options = new TreeMap<>();
        for (Map.Entry<String, JsonNode> parameter : entry.params().entrySet()) {
            if (!SET_BY_EVERY_RUN.contains(parameter.getKey())) {
                JsonNode value = parameter.getValue();
                options.put(parameter.getKey(), value.isNull() ? "" : value.asText());
            }
        }
        return new AlgorithmChoice(kind, entry.name(), entry.desc().strip(), options);
    }
}
