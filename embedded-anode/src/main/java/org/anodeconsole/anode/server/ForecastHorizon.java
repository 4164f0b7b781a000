package org.anodeconsole.anode.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast request asks for.
 *
 * @param rows how many steps
 * @param start time stamp of the first step
 * @param every distance of two steps
 * @param period the season the user named, 0 when none
 * @param confidence coverage of the interval, in [0, 1)
 * @param withInterval whether the answer holds the interval
 */
record ForecastHorizon(int rows, long start, long every, int period, double confidence, boolean withInterval) {
    private static final double DEFAULT_CONFIDENCE = 0.95;
    private static final double PERCENT = 100;

    /**
     * Reads the horizon from the fields of a request, or where they are missing from its options.
     *
     * @param percentAllowed whether a confidence above 1 is taken for percent, as anodes before 3.3.6.1 did
     */
    static ForecastHorizon read(AnalysisInput input, boolean percentAllowed) {
        JsonNode rows = field(input, "forecast_rows", "rows");
        JsonNode start = field(input, "start", "start_ts");
        JsonNode every = field(input, "every", "time_step");
        if (rows.isMissingNode() || start.isMissingNode() || every.isMissingNode()) {
            throw RefusedRequest.because("params are missing, start_ts, time_step, rows are all required");
        }
        ForecastHorizon horizon = new ForecastHorizon(
                rowCount(rows), whole("start", start), step(every), period(input.options()),
                confidence(input.fields().scalar("conf"), percentAllowed),
                withInterval(input.fields().scalar("return_conf")));
        horizon.checkFits(input.series().size());
        return horizon;
    }

    /** Time stamps {@code start + i·every}. */
    long[] timestamps() {
        long[] timestamps = new long[rows];
        for (int i = 0; i < rows; i++) {
            timestamps[i] = start + i * every;
        }
        return timestamps;
    }

    private void checkFits(int inputRows) {
        if (inputRows < period) {
            throw RefusedRequest.because("number of input data is less than the periods");
        }
        try {
            Math.addExact(start, Math.multiplyExact(rows - 1L, every));
        } catch (ArithmeticException e) {
            throw RefusedRequest.because("the last time stamp, start " + start + " plus " + (rows - 1) + " times "
                    + every + ", is beyond what a time stamp can hold");
        }
    }

    private static JsonNode field(AnalysisInput input, String name, String option) {
        JsonNode field = input.fields().scalar(name);
        String text = input.options().get(option);
        return field.isMissingNode() && text != null ? TextNode.valueOf(text) : field;
    }

    private static int rowCount(JsonNode field) {
        long rows = whole("forecast_rows", field);
        if (rows <= 0) {
            throw RefusedRequest.because("fc rows is not specified yet");
        }
        if (rows > Limits.MOST_FORECAST_ROWS) {
            throw RefusedRequest.because("forecast_rows = " + rows + " is too many: ask for at most "
                    + Limits.MOST_FORECAST_ROWS + " rows");
        }
        return (int) rows;
    }

    private static long step(JsonNode field) {
        long every = whole("every", field);
        if (every <= 0) {
            throw RefusedRequest.because("time_step should be greater than 0");
        }
        return every;
    }

    private static int period(Map<String, String> options) {
        String text = options.get("period");
        if (text == null) {
            return 0;
        }
        long period = whole("period", TextNode.valueOf(text));
        if (period < 0) {
            throw RefusedRequest.because("periods should be greater than 0");
        }
        return (int) Math.min(period, Integer.MAX_VALUE);
    }

    private static double confidence(JsonNode field, boolean percentAllowed) {
        if (field.isMissingNode()) {
            return DEFAULT_CONFIDENCE;
        }
        double value = number("conf", field);
        double coverage = percentAllowed && value > 1 ? value / PERCENT : value;
        if (!(coverage >= 0 && coverage < 1)) {
            throw RefusedRequest.because("invalid value of conf, should between 0 and 1.0");
        }
        return coverage;
    }

    private static boolean withInterval(JsonNode field) {
        return field.isMissingNode() || whole("return_conf", field) != 0;
    }

    /** Whole numbers as the reference takes them: texts are read, fractions are cut off, true is 1. */
    private static long whole(String name, JsonNode field) {
        if (field.isIntegralNumber()) {
            return field.longValue();
        }
        if (field.isBoolean()) {
            return field.booleanValue() ? 1 : 0;
        }
        String text = field.asText().strip();
        boolean readable = field.isNumber() ? Double.isFinite(field.doubleValue()) : text.matches("[+-]?\\d{1,19}");
        Long value = readable && !field.isNull() ? longValue(text) : null;
        if (value == null) {
            throw RefusedRequest.because(name + " = " + shown(text) + " is not allowed: give a whole number");
        }
        return value;
    }

    private static @Nullable Long longValue(String text) {
        BigDecimal value = new BigDecimal(text).setScale(0, java.math.RoundingMode.DOWN);
        boolean fits = value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return fits ? value.longValue() : null;
    }

    private static double number(String name, JsonNode field) {
        if (field.isNumber()) {
            return field.doubleValue();
        }
        try {
            return Double.parseDouble(field.asText());
        } catch (NumberFormatException e) {
            throw RefusedRequest.because(name + " = " + shown(field.asText()) + " is not allowed: give a number");
        }
    }

    private static String shown(String text) {
        int most = 40;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
