package org.anodeconsole.console.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.anode.config.IniEntry;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.workbench.AlgorithmChoice.Kind;
import org.anodeconsole.console.workbench.AnalyticsIni.Part;
import org.anodeconsole.console.workbench.AnalyticsIni.Plan;
import org.anodeconsole.console.workbench.AnalyticsIni.Remark;
import org.anodeconsole.console.workbench.AnalyticsIni.Table;

/** Reads an {@code analytics.ini}. */
final class AnalyticsIniReader {
    private static final String FORECAST = "forecast";
    /** The section of detections as the manual has it, and written out, for files made by hand. */
    private static final List<String> DETECTION = List.of("ad", "anomaly_detection");
    private static final String ALGORITHMS = ".algos";
    private static final String CONNECTION = "taosd";
    private static final String INPUT = "input_data";
    /** The time column, which stands among the columns. */
    private static final Set<String> TIMES = Set.of("_c0", "_rowts");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            INPUT, Set.of("db_name", "table_name", "column_name"),
            FORECAST, Set.of("period", "rows", "start_time", "end_time", "res_start_time", "gen_figure"),
            "ad", Set.of("start_time", "end_time", "res_start_time", "gen_figure", "anno_res"),
            "anomaly_detection", Set.of("start_time", "end_time", "res_start_time", "gen_figure", "anno_res"));

    private final IniDocument document;
    private final String name;

    private AnalyticsIniReader(IniDocument document, String name) {
        this.document = document;
        this.name = name;
    }

    /** @throws ProblemException when it names no algorithms, or something in it cannot be read */
    static AnalyticsIni read(byte[] content, String name) throws ProblemException {
        return new AnalyticsIniReader(IniDocument.parse(content), name).read();
    }

    private AnalyticsIni read() throws ProblemException {
        List<Part> parts = new ArrayList<>();
        add(parts, Kind.FORECAST, FORECAST);
        for (String section : DETECTION) {
            add(parts, Kind.DETECTION, section);
        }
        if (parts.isEmpty()) {
            throw new ProblemException("workbench.analyticsIni.none", "", name);
        }
        return new AnalyticsIni(table(), List.copyOf(parts), remarks());
    }

    private void add(List<Part> parts, Kind kind, String section) throws ProblemException {
        List<Plan> plans = new ArrayList<>();
        for (IniEntry entry : entries(section + ALGORITHMS)) {
            Map<String, String> options = options(entry);
            if (kind == Kind.FORECAST && !value(section, "period").isEmpty()) {
                options.putIfAbsent("period", value(section, "period"));
            }
            plans.add(new Plan(entry.key().strip(), options));
        }
        if (!plans.isEmpty()) {
            parts.add(new Part(
                    kind, List.copyOf(plans), kind == Kind.FORECAST ? rows() : Optional.empty(), time(section, "start_time"),
                    time(section, "end_time"), kind == Kind.DETECTION ? labels(section) : List.of()));
        }
    }

    private List<IniEntry> entries(String section) {
        return document.entries().stream().filter(entry -> entry.section().equals(section)).toList();
    }

    private String value(String section, String key) {
        return document.value(section, key).orElse("").strip();
    }

    private Map<String, String> options(IniEntry entry) throws ProblemException {
        Map<String, String> options = new LinkedHashMap<>();
        JsonNode object = json(entry.value().isBlank() ? "{}" : entry.value());
        if (!object.isObject()) {
            throw new ProblemException("workbench.analyticsIni.options", "", name, entry.line(), entry.key(), entry.value());
        }
        object.properties().forEach(option -> options.put(option.getKey(), option.getValue().asText()));
        return options;
    }

    /** A null node for what is no JSON. */
    private static JsonNode json(String text) {
        JsonMapper mapper = new JsonMapper();
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            return mapper.nullNode();
        }
    }

    private Optional<Integer> rows() throws ProblemException {
        String text = value(FORECAST, "rows");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        JsonNode rows = json(text);
        if (!rows.isInt() || rows.asInt() < 1 || rows.asInt() > RunSettingsViewModel.MOST_STEPS) {
            throw new ProblemException("workbench.analyticsIni.rows", "", name, text, RunSettingsViewModel.MOST_STEPS);
        }
        return Optional.of(rows.asInt());
    }

    private Optional<IniTime> time(String section, String key) throws ProblemException {
        String text = value(section, key);
        try {
            return IniTime.of(text);
        } catch (DateTimeException e) {
            throw new ProblemException("workbench.analyticsIni.time", String.valueOf(e.getMessage()), name, section, key, text);
        }
    }

    private List<Integer> labels(String section) throws ProblemException {
        String text = value(section, "anno_res");
        List<Integer> rows = new ArrayList<>();
        JsonNode numbers = json(text.isEmpty() ? "[]" : text);
        for (JsonNode number : numbers) {
            rows.add(number.isInt() ? number.asInt() : -1);
        }
        if (!numbers.isArray() || rows.stream().anyMatch(row -> row < 0)) {
            throw new ProblemException("workbench.analyticsIni.labels", "", name, text);
        }
        return rows.stream().distinct().sorted().toList();
    }

    private Optional<Table> table() {
        String column = Stream.of(value(INPUT, "column_name").split(","))
                .map(String::strip).filter(each -> !TIMES.contains(each.toLowerCase(Locale.ROOT))).findFirst().orElse("");
        Table table = new Table(value(INPUT, "db_name"), value(INPUT, "table_name"), column);
        return table.database().isEmpty() || table.table().isEmpty() ? Optional.empty() : Optional.of(table);
    }

    private List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        if (!entries(CONNECTION).isEmpty()) {
            remarks.add(Remark.of(value(CONNECTION, "password").isEmpty() ? "connection" : "password"));
        }
        Stream<String> sections = Stream.concat(Stream.of(FORECAST), DETECTION.stream());
        if (sections.anyMatch(section -> !value(section, "res_start_time").isEmpty())) {
            remarks.add(Remark.of("resultTimes"));
        }
        if (Stream.concat(Stream.of(FORECAST), DETECTION.stream()).anyMatch(section -> value(section, "gen_figure").equalsIgnoreCase("false"))) {
            remarks.add(Remark.of("figures"));
        }
        String unknown = String.join(", ", document.entries().stream()
                .filter(entry -> KNOWN.containsKey(entry.section()) && !KNOWN.getOrDefault(entry.section(), Set.of()).contains(entry.key().strip()))
                .map(entry -> entry.key().strip()).distinct().toList());
        if (!unknown.isEmpty()) {
            remarks.add(Remark.of("unknown", unknown));
        }
        return List.copyOf(remarks);
    }
}
