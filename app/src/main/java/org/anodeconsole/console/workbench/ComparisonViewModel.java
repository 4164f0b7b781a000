package org.anodeconsole.console.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.algorithms.evaluation.DetectionScores;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.jspecify.annotations.Nullable;

/** The finished runs side by side, and the seasonal naive forecast every other has to beat. */
public final class ComparisonViewModel {
    /** The number of the row of the seasonal naive forecast, which nobody ran. */
    public static final int NAIVE = 0;

    /**
     * One line of the table.
     *
     * @param run the number of the run, or {@link #NAIVE}
     * @param anode where it ran, empty for the naive forecast
     * @param options as shown
     * @param millis how long it took, or null
     * @param anodeMillis how long the anode itself had it, or null when it does not tell
     * @param errors of a forecast that held rows out, or null
     * @param scores of a detection on labelled data, or null
     */
    public record Row(
            int run, String algorithm, String anode, String options, @Nullable Long millis, @Nullable Double anodeMillis,
            @Nullable ForecastErrors errors, @Nullable DetectionScores scores) {
        /** One the anode tells no time of. */
        Row(int run, String algorithm, String anode, String options, @Nullable Long millis, @Nullable ForecastErrors errors,
                @Nullable DetectionScores scores) {
            this(run, algorithm, anode, options, millis, null, errors, scores);
        }
    }

    private final WorkbenchViewModel workbench;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty(true);

    public ComparisonViewModel(WorkbenchViewModel workbench) {
        this.workbench = workbench;
        // The chart is drawn anew whenever a run ends or goes, and when labels change.
        workbench.chartsProperty().subscribe(charts -> compare());
        onlyDifferences.subscribe(chosen -> compare());
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    /** Whether to show only those options in which the runs of an algorithm differ. */
    public BooleanProperty onlyDifferencesProperty() {
        return onlyDifferences;
    }

    private void compare() {
        DataViewModel.Opened opened = workbench.data().openedProperty().get();
        if (opened == null) {
            rows.clear();
            return;
        }
        List<Row> compared = new ArrayList<>();
        Map<String, TreeSet<String>> shown = shownOptions();
        for (RunViewModel run : workbench.runs()) {
            if (run.state() instanceof RunViewModel.State.Done done) {
                RunRequest request = run.request();
                Map<String, String> options = new TreeMap<>(request.options());
                options.keySet().retainAll(shown.getOrDefault(request.algorithm(), new TreeSet<>()));
                compared.add(new Row(
                        run.number(), request.algorithm(), request.way() == RunWay.CLUSTER ? "SQL" : request.anode().url(),
                        text(options), done.millis(), done.result().anodeMillis(), done.errors(), scores(done.result(), opened)));
            }
        }
        TreeSet<Integer> heldOut = workbench.runs().stream()
                .filter(run -> run.result() instanceof RunResult.Forecasted && run.request().holdOut() > 0)
                .map(run -> run.request().holdOut())
                .collect(Collectors.toCollection(TreeSet::new));
        for (int rowsHeldOut : heldOut) {
            int period = opened.period().orElse(1);
            compared.add(new Row(NAIVE, "", "", "period=" + period + (heldOut.size() > 1 ? ",rows=" + rowsHeldOut : ""), null,
                    Evaluation.ofNaive(opened.series(), rowsHeldOut, period), null));
        }
        rows.setAll(compared);
    }

    private @Nullable DetectionScores scores(RunResult result, DataViewModel.Opened opened) {
        return result instanceof RunResult.Detected detected && !workbench.labels().windows().isEmpty()
                ? Evaluation.of(detected, opened.series(), workbench.labels().windows())
                : null;
    }

    /** For each algorithm the options to show: all, or those not equal in all its runs. */
    private Map<String, TreeSet<String>> shownOptions() {
        Map<String, List<Map<String, String>>> byAlgorithm = workbench.runs().stream()
                .map(RunViewModel::request)
                .collect(Collectors.groupingBy(RunRequest::algorithm, Collectors.mapping(RunRequest::options, Collectors.toList())));
        Map<String, TreeSet<String>> shown = new HashMap<>();
        byAlgorithm.forEach((algorithm, all) -> {
            TreeSet<String> names = new TreeSet<>();
            all.forEach(options -> names.addAll(options.keySet()));
            if (onlyDifferences.get() && all.size() > 1) {
                names.removeIf(name -> all.stream().map(options -> options.getOrDefault(name, "")).distinct().count() == 1);
            }
            shown.put(algorithm, names);
        });
        return shown;
    }

    private static String text(Map<String, String> options) {
        return options.entrySet().stream().map(option -> option.getKey() + "=" + option.getValue()).collect(Collectors.joining(","));
    }
}
