package org.anodeconsole.standin.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.engine.AnodeRegister.Registered;

/** One request to the anode that serves an algorithm, for a forecast or for anomaly windows. */
final class Analysis {
    private static final int MOST_ROWS = 40_000;

    private final Environment environment;
    private final String type;
    private final String path;

    private Analysis(Environment environment, String type, String path) {
        this.environment = environment;
        this.type = type;
        this.path = path;
    }

    static Analysis forecast(Environment environment) {
        return new Analysis(environment, "forecast", "/forecast");
    }

    static Analysis anomalies(Environment environment) {
        return new Analysis(environment, "anomaly-detection", "/anomaly-detect");
    }

    /** A column to analyse with its time stamps, in the order it will be sent. */
    record Input(DataType type, long[] times, List<Object> values) {
        static Input of(Relation relation, Compiled value) {
            if (!value.type().isMathable()) {
                throw new TaosError(0x2802, "Forecast only support mathable column");
            }
            if (relation.time() < 0) {
                throw new TaosError(0x2630, "The analysis needs a primary time stamp");
            }
            long[] times = relation.rows().stream().mapToLong(row -> (Long) row[relation.time()]).toArray();
            List<Object> values = new ArrayList<>(times.length);
            relation.rows().forEach(row -> values.add(value.on(Frame.ofRow(row))));
            return new Input(value.type(), times, values);
        }

        int rows() {
            return times.length;
        }
    }

    /** Fails before anything is sent when nobody offers the algorithm or there are too many rows. */
    Registered server(AnalysisOptions options, Input input) {
        Registered server = environment.anodes().server(type, options.algorithm())
                .orElseThrow(() -> new TaosError(0x443, "Analysis algorithm not loaded"));
        if (input.rows() > MOST_ROWS) {
            throw new TaosError(0x446, "Analysis failed since too many input rows");
        }
        return server;
    }

    /** The anode's answer; its own words of why it refused are lost, as they are with a real server. */
    JsonNode ask(Registered server, AnalysisOptions options, String body) {
        String text = environment.calls().post(
                server.url(), path, body, options.timeout(environment.generation().longestTimeout()));
        JsonNode answer = AnodeAnswers.json(text);
        if (!answer.path("rows").isNumber()) {
            throw AnodeAnswers.invalid();
        }
        if (answer.path("rows").longValue() < 0) {
            boolean whiteNoise = environment.generation().tellsWhiteNoise() && answer.path("msg").asText().contains("white noise");
            throw whiteNoise
                    ? new TaosError(0x447, "Analysis failed since white-noise data not processed")
                    : new TaosError(0x445, "Analysis failed since anode return error");
        }
        return answer;
    }
}
