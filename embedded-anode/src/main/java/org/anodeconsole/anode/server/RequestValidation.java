package org.anodeconsole.anode.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.anode.protocol.OptionText;
import org.jspecify.annotations.Nullable;

/** The checks both analysis routes share, in the order and with the texts that TDengine users know. */
final class RequestValidation {
    /** What TDengine users know, and newer servers look for. */
    static final String WHITE_NOISE = "white noise can not be check";

    private static final int TIME_AND_VALUE = 2;

    private RequestValidation() {}

    /**
     * Judges a request.
     *
     * @param defaultAlgorithm what runs when the request names none
     * @param mostColumns how many columns the route takes
     * @throws RefusedRequest at the first check that fails
     */
    static AnalysisInput check(RequestFields fields, String defaultAlgorithm, int mostColumns) {
        List<DataColumn> data = checkedData(fields);
        List<String> schema = fields.schema();
        if (schema == null) {
            throw RefusedRequest.because("schema is missing");
        }
        int value = schema.indexOf("val");
        if (value < 0) {
            throw RefusedRequest.because("invalid schema info, data column is missing");
        }
        if (fields.width() > mostColumns) {
            throw RefusedRequest.because("invalid data format, too many columns for anomaly-detection, allowed:"
                    + mostColumns + ", input:" + fields.width());
        }
        DataColumn values = column(data, value, "val");
        int time = schema.indexOf("ts");
        DataColumn times = time < 0 ? null : column(data, time, "ts");
        String optionText = optionText(fields.scalar("option"));
        return new AnalysisInput(
                algorithm(fields.scalar("algo"), defaultAlgorithm),
                optionText,
                optionText == null ? Map.of() : OptionText.parse(optionText),
                truthy(fields.scalar("wncheck")),
                series(times, values),
                times,
                fields.width() > TIME_AND_VALUE,
                fields);
    }

    private static List<DataColumn> checkedData(RequestFields fields) {
        List<DataColumn> data = fields.data();
        if (data == null) {
            throw RefusedRequest.because("data attr does not exist in json");
        }
        if (data.size() < TIME_AND_VALUE) {
            throw RefusedRequest.because("only one column, primary timestamp column should be provided");
        }
        int rows = data.get(0).rows();
        if (rows != data.get(1).rows()) {
            throw RefusedRequest.because("data inconsistent, number of rows are not identical");
        }
        if (rows < Limits.FEWEST_ROWS || rows > Limits.MOST_ROWS) {
            throw RefusedRequest.because("number of rows should between " + Limits.FEWEST_ROWS + " and "
                    + Limits.MOST_ROWS + ", actual " + rows + " rows");
        }
        return data;
    }

    private static DataColumn column(List<DataColumn> data, int index, String name) {
        if (index >= data.size()) {
            throw RefusedRequest.because("invalid schema info, " + name + " is column " + (index + 1)
                    + " of the schema but data has " + data.size() + " columns");
        }
        DataColumn column = data.get(index);
        if (column.rows() != data.get(0).rows()) {
            throw RefusedRequest.because("data inconsistent, number of rows are not identical");
        }
        return column;
    }

    private static Series series(@Nullable DataColumn times, DataColumn values) {
        double[] numbers = values.numbers();
        try {
            return times == null ? Series.ofValues(numbers) : Series.of(times.timestamps(), numbers);
        } catch (AlgorithmException e) {
            throw RefusedRequest.because(String.valueOf(e.getMessage()));
        }
    }

    private static String algorithm(JsonNode field, String defaultAlgorithm) {
        if (field.isMissingNode()) {
            return defaultAlgorithm;
        }
        if (!field.isTextual()) {
            throw RefusedRequest.malformed("algo must be the name of an algorithm, not " + field);
        }
        return field.textValue().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String optionText(JsonNode field) {
        if (field.isMissingNode() || field.isNull()) {
            return null;
        }
        if (!field.isTextual()) {
            throw RefusedRequest.malformed("option must be a text such as \"algo=ksigma,k=2\", not " + field);
        }
        return field.textValue();
    }

    /** The reference's language takes 0, false, null and the empty text for no, and anything else (even "0") for yes. */
    private static boolean truthy(JsonNode field) {
        if (field.isMissingNode()) {
            return true;
        }
        if (field.isTextual()) {
            return !field.textValue().isEmpty();
        }
        return field.isBoolean() ? field.booleanValue() : field.isNumber() && field.doubleValue() != 0;
    }
}
