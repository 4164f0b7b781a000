package org.anodeconsole.anode.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * The answer of {@code GET /list}: what an anode can do.
 *
 * @param details one group per type, forecast first
 */
public record AlgorithmList(List<Group> details, double protocol, double version) {

    /**
     * The algorithms of one type.
     *
     * @param type {@link #FORECAST}, {@link #ANOMALY_DETECTION}, or a type of a later generation
     */
    public record Group(List<Entry> algo, String type) {}

    /**
     * One algorithm.
     *
     * @param desc one or more lines of description
     * @param params its options and their defaults
     */
    public record Entry(String desc, String name, Map<String, JsonNode> params) {}

    public static final String FORECAST = "forecast";
    public static final String ANOMALY_DETECTION = "anomaly-detection";

    /** The entries of one type, empty when the anode has none. */
    public List<Entry> ofType(String type) {
        return details.stream()
                .filter(group -> group.type().equalsIgnoreCase(type))
                .flatMap(group -> group.algo().stream())
                .toList();
    }

    /** How many algorithms there are, over all types. */
    public int count() {
        return details.stream().mapToInt(group -> group.algo().size()).sum();
    }
}
