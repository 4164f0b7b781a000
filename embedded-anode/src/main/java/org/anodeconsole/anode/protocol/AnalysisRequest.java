package org.anodeconsole.anode.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to {@code POST /anomaly-detect} or {@code POST /forecast} as the console sends it. (The server reads requests
 * field by field, because it must judge whatever a peer sends.)
 *
 * @param schema name, type and bytes of each column
 * @param data the columns: time stamps and values
 * @param prec unit of the time stamps: {@code ms}, {@code us} or {@code ns}
 * @param wncheck 1 to refuse white noise, 0 to skip that test
 * @param forecast what to forecast, or null for a detection
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnalysisRequest(
        List<List<Object>> schema,
        List<Object> data,
        String option,
        String algo,
        String prec,
        int wncheck,
        int rows,
        double protocol,
        @JsonProperty("forecast_rows") @Nullable Integer forecastRows,
        @Nullable Double conf,
        @JsonProperty("return_conf") @Nullable Integer returnConf,
        @Nullable Long start,
        @Nullable Long every) {

    private static final List<List<Object>> TIME_AND_VALUE =
            List.of(List.of("ts", "TIMESTAMP", 8), List.of("val", "DOUBLE", 8));

    /** The future to forecast: {@code rows} steps at {@code start + i·every}, with an interval of coverage {@code confidence}. */
    public record Horizon(int rows, long start, long every, double confidence) {}

    public static AnalysisRequest detection(
            String algorithm, Map<String, String> options, boolean checkWhiteNoise, String precision, long[] timestamps, double[] values) {
        return new AnalysisRequest(
                TIME_AND_VALUE, List.of(timestamps, values), optionText(algorithm, options), algorithm, precision,
                checkWhiteNoise ? 1 : 0, values.length, 1.0, null, null, null, null, null);
    }

    public static AnalysisRequest forecast(
            String algorithm, Map<String, String> options, boolean checkWhiteNoise, String precision, long[] timestamps, double[] values,
            Horizon horizon) {
        return new AnalysisRequest(
                TIME_AND_VALUE, List.of(timestamps, values), optionText(algorithm, options), algorithm, precision,
                checkWhiteNoise ? 1 : 0, values.length, 1.0,
                horizon.rows(), horizon.confidence(), 1, horizon.start(), horizon.every());
    }

    private static String optionText(String algorithm, Map<String, String> options) {
        String rest = OptionText.format(options);
        return rest.isEmpty() ? "algo=" + algorithm : "algo=" + algorithm + "," + rest;
    }
}
