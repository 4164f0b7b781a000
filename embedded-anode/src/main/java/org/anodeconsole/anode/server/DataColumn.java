package org.anodeconsole.anode.server;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.anodeconsole.anode.protocol.FloatText;

/**
 * One column of a request. It keeps whole numbers to the last digit (time stamps in nanoseconds do not fit a double) and
 * texts as they came, and stops keeping, but not counting, beyond the most rows the anode takes.
 */
final class DataColumn {
    private enum Kind {
        WHOLE,
        DECIMAL,
        TRUTH,
        TEXT,
        NOTHING,
        NESTED
    }

    private static final Kind[] KINDS = Kind.values();
    private static final int FIRST_CAPACITY = 1024;

    private final Map<Integer, String> texts = new HashMap<>();
    private long[] cells = new long[FIRST_CAPACITY];
    private byte[] kinds = new byte[FIRST_CAPACITY];
    private int rows;

    /** Reads one array, from its opening bracket on. */
    static DataColumn read(JsonParser json) throws IOException {
        DataColumn column = new DataColumn();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            column.add(json);
        }
        return column;
    }

    private void add(JsonParser json) throws IOException {
        if (rows >= Limits.MOST_ROWS) {
            json.skipChildren();
            rows++;
            return;
        }
        switch (json.currentToken()) {
            case VALUE_NUMBER_INT -> addWhole(json);
            case VALUE_NUMBER_FLOAT -> keep(Kind.DECIMAL, Double.doubleToLongBits(json.getDoubleValue()));
            case VALUE_TRUE -> keep(Kind.TRUTH, 1);
            case VALUE_FALSE -> keep(Kind.TRUTH, 0);
            case VALUE_STRING -> {
                texts.put(rows, json.getText());
                keep(Kind.TEXT, 0);
            }
            case VALUE_NULL -> keep(Kind.NOTHING, 0);
            default -> {
                json.skipChildren();
                keep(Kind.NESTED, 0);
            }
        }
    }

    private void addWhole(JsonParser json) throws IOException {
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            keep(Kind.DECIMAL, Double.doubleToLongBits(json.getDoubleValue()));
        } else {
            keep(Kind.WHOLE, json.getLongValue());
        }
    }

    private void keep(Kind kind, long cell) {
        if (rows == cells.length) {
            int capacity = Math.min(rows * 2, Limits.MOST_ROWS);
            cells = Arrays.copyOf(cells, capacity);
            kinds = Arrays.copyOf(kinds, capacity);
        }
        kinds[rows] = (byte) kind.ordinal();
        cells[rows] = cell;
        rows++;
    }

    int rows() {
        return rows;
    }

    /** The cells as numbers; true and false count as 1 and 0. */
    double[] numbers() {
        double[] numbers = new double[rows];
        for (int i = 0; i < rows; i++) {
            numbers[i] = switch (kind(i)) {
                case WHOLE, TRUTH -> cells[i];
                case DECIMAL -> Double.longBitsToDouble(cells[i]);
                case TEXT -> throw refused(i, "the text \"" + shortened(texts.getOrDefault(i, "")) + "\"");
                case NOTHING -> throw refused(i, "null");
                case NESTED -> throw refused(i, "an array or object");
            };
        }
        return numbers;
    }

    /** Whole time stamps; a cell that is none is represented by its row number, because only the answer's echo needs it. */
    long[] timestamps() {
        long[] timestamps = new long[rows];
        for (int i = 0; i < rows; i++) {
            timestamps[i] = kind(i) == Kind.WHOLE ? cells[i] : i;
        }
        return timestamps;
    }

    /** Writes a cell as it came in. */
    void write(JsonGenerator json, int row) throws IOException {
        switch (kind(row)) {
            case WHOLE -> json.writeNumber(cells[row]);
            case DECIMAL -> writeDecimal(json, Double.longBitsToDouble(cells[row]));
            case TRUTH -> json.writeBoolean(cells[row] == 1);
            case TEXT -> json.writeString(texts.getOrDefault(row, ""));
            case NOTHING, NESTED -> json.writeNull();
        }
    }

    private static void writeDecimal(JsonGenerator json, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(FloatText.of(value));
        } else {
            json.writeNull();
        }
    }

    private Kind kind(int row) {
        return KINDS[kinds[row]];
    }

    private RefusedRequest refused(int row, String what) {
        return RefusedRequest.because("value " + (row + 1) + " of " + rows + " is " + what
                + "; only numbers can be analysed: remove the row or give it a number");
    }

    private static String shortened(String text) {
        int most = 40;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
