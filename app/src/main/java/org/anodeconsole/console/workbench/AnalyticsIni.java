package org.anodeconsole.console.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.anode.config.IniEntry;
import org.anodeconsole.console.language.ProblemException;

/**
 * The settings of TDengine's command-line tool for comparing algorithms, {@code analytics.ini}: which algorithms to run with
 * which options, written as a JSON object behind each name.
 *
 * @param rows how many rows to forecast, as {@code rows} in {@code [forecast]} says; empty when it says nothing
 * @param plans in the order of the file, forecasters and detectors
 * @param table what {@code [input_data]} names, for the user to open; empty parts are missing
 */
record AnalyticsIni(Optional<Integer> rows, List<Plan> plans, String table) {
    /** One algorithm to run. */
    record Plan(AlgorithmChoice.Kind kind, String algorithm, Map<String, String> options) {}

    private static final Map<String, AlgorithmChoice.Kind> SECTIONS =
            Map.of("forecast.algos", AlgorithmChoice.Kind.FORECAST, "anomaly_detection.algos", AlgorithmChoice.Kind.DETECTION);

    /** @throws ProblemException when it names no algorithms, or their options are no JSON object */
    static AnalyticsIni parse(byte[] content, String name) throws ProblemException {
        IniDocument document = IniDocument.parse(content);
        List<Plan> plans = new ArrayList<>();
        for (IniEntry entry : document.entries()) {
            AlgorithmChoice.Kind kind = SECTIONS.get(entry.section());
            if (kind != null) {
                Map<String, String> options = options(entry, name);
                String period = document.value("forecast", "period").orElse("").strip();
                if (kind == AlgorithmChoice.Kind.FORECAST && !period.isEmpty()) {
                    options.putIfAbsent("period", period);
                }
                plans.add(new Plan(kind, entry.key().strip(), options));
            }
        }
        if (plans.isEmpty()) {
            throw new ProblemException("workbench.analyticsIni.none", "", name);
        }
        return new AnalyticsIni(rows(document, name), List.copyOf(plans), table(document));
    }

    private static Map<String, String> options(IniEntry entry, String name) throws ProblemException {
        Map<String, String> options = new LinkedHashMap<>();
        try {
            JsonNode object = new JsonMapper().readTree(entry.value().isBlank() ? "{}" : entry.value());
            if (!object.isObject()) {
                throw damaged(entry, name);
            }
            object.properties().forEach(option -> options.put(option.getKey(), option.getValue().asText()));
        } catch (JsonProcessingException e) {
            throw damaged(entry, name);
        }
        return options;
    }

    private static ProblemException damaged(IniEntry entry, String name) {
        return new ProblemException("workbench.analyticsIni.options", "", name, entry.line(), entry.key(), entry.value());
    }

    private static Optional<Integer> rows(IniDocument document, String name) throws ProblemException {
        String text = document.value("forecast", "rows").orElse("").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            int rows = Integer.parseInt(text);
            if (rows >= 1 && rows <= RunSettingsViewModel.MOST_STEPS) {
                return Optional.of(rows);
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of range.
        }
        throw new ProblemException("workbench.analyticsIni.rows", "", name, text, RunSettingsViewModel.MOST_STEPS);
    }

    private static String table(IniDocument document) {
        String database = document.value("input_data", "db_name").orElse("").strip();
        String table = document.value("input_data", "table_name").orElse("").strip();
        String column = document.value("input_data", "column_name").orElse("").strip();
        return table.isEmpty() ? "" : database + "." + table + " (" + column + ")";
    }
}
