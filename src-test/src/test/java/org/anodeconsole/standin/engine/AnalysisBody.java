package org.anodeconsole.standin.engine;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.data.Precision;

/**
 * The JSON of a request to an anode, line by line as taosd writes it: schema, columns, options, and at the end the rows.
 * Null goes as 0; fractions go with six decimals, so that very small values arrive as 0.
 */
final class AnalysisBody {
    private final StringBuilder json = new StringBuilder("{\n");

    AnalysisBody(DataType type, long[] times, List<Object> values) {
        json.append("\"schema\": [\n  [\"ts\", \"TIMESTAMP\", 8],\n  [\"val\", \"").append(type.sqlName()).append("\", ")
                .append(type.bytes()).append("]\n],\n\"data\": [\n[\n");
        for (int i = 0; i < times.length; i++) {
            json.append(i == 0 ? "" : ",\n").append(times[i]);
        }
        json.append("\n],\n[\n");
        for (int i = 0; i < values.size(); i++) {
            json.append(i == 0 ? "" : ",\n").append(cell(values.get(i), type));
        }
        json.append("\n]\n],\n");
    }

    private static String cell(Object value, DataType type) {
        double number = value == null ? 0 : Values.number(value);
        if (!type.isFloating()) {
            return Long.toString(value instanceof Long whole ? whole : (long) number);
        }
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%f", number) : Double.isNaN(number) ? "nan" : "inf";
    }

    AnalysisBody options(AnalysisOptions options, Precision precision) {
        return field("option", quoted(options.text()))
                .field("algo", quoted(options.algorithm()))
                .field("prec", quoted(precision.word()))
                .field("wncheck", String.valueOf(options.whiteNoiseCheck()));
    }

    AnalysisBody field(String name, String value) {
        json.append(quoted(name)).append(": ").append(value).append(",\n");
        return this;
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    String end(int rows) {
        return json.append("\"rows\": ").append(rows).append(",\n\"protocol\": 1.0\n}").toString();
    }
}
