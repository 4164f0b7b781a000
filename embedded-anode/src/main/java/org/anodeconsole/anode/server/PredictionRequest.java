package org.anodeconsole.anode.server;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.anode.protocol.WireJson;

/**
 * What is posted to a model server.
 *
 * @param rows how many steps are wanted
 * @param confidence coverage of the interval
 * @param period rows per season, 0 when the caller did not say
 */
record PredictionRequest(Series history, int rows, double confidence, int period) {
    private static final double USUAL_CONFIDENCE = 0.95;
    private static final int LONGEST_PERIOD = 1_000_000;

    /**
     * Reads a body.
     *
     * @throws RefusedRequest with status 400 when a field is missing or has a value that is not allowed
     */
    static PredictionRequest read(byte[] body) throws IOException {
        JsonNode json;
        try {
            json = WireJson.mapper().readTree(body);
        } catch (JacksonException e) {
            throw bad("the request is not valid JSON: " + e.getOriginalMessage());
        }
        if (!json.hasNonNull("input")) {
            throw bad("Invalid input, please provide \"input\" field in JSON");
        }
        for (String covariates : new String[] {"past_dynamic_real", "dynamic_real"}) {
            if (!json.path(covariates).isEmpty()) {
                throw bad(covariates + " is not empty, but this model takes no covariates; send the series alone");
            }
        }
        return new PredictionRequest(
                Series.ofValues(input(json.path("input"))), rows(json.path("next_len")), confidence(json.path("conf_interval")),
                period(json.path("period")));
    }

    private static double[] input(JsonNode array) {
        if (!array.isArray() || array.isEmpty() || array.size() > Limits.MOST_ROWS) {
            throw bad("input has to be an array of 1 to " + Limits.MOST_ROWS + " numbers");
        }
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            double value = array.path(i).isNumber() ? array.path(i).doubleValue() : Double.NaN;
            if (!Double.isFinite(value)) {
                throw bad("value " + (i + 1) + " of input is no finite number: remove the row or fill the gap");
            }
            values[i] = value;
        }
        return values;
    }

    private static int rows(JsonNode value) {
        if (!value.isIntegralNumber() || value.asLong() < 1 || value.asLong() > Limits.MOST_FORECAST_ROWS) {
            throw bad("next_len = " + shown(value) + " is not allowed: give a whole number from 1 to " + Limits.MOST_FORECAST_ROWS);
        }
        return value.intValue();
    }

    private static double confidence(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return USUAL_CONFIDENCE;
        }
        double given = value.isNumber() ? value.doubleValue() : Double.NaN;
        double confidence = given > 1 ? given / 100 : given;
        if (!(confidence >= 0 && confidence < 1)) {
            throw bad("conf_interval = " + shown(value) + " is not allowed: give a number from 0 to below 1");
        }
        return confidence;
    }

    private static int period(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        if (!value.isIntegralNumber() || value.asLong() < 0 || value.asLong() > LONGEST_PERIOD) {
            throw bad("period = " + shown(value) + " is not allowed: give a whole number from 0 to " + LONGEST_PERIOD);
        }
        return value.intValue();
    }

    private static String shown(JsonNode value) {
        String text = value.isMissingNode() ? "(missing)" : value.toString();
        int most = 40;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    private static RefusedRequest bad(String message) {
        return RefusedRequest.malformed(message);
    }
}
