package org.anodeconsole.console.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.algorithms.ParameterSpec;
import org.anodeconsole.anode.protocol.OptionText;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** What to run: an anode, one of the algorithms it lists, and its options. */
public final class RunSettingsViewModel {
    /** The most steps TDengine forecasts in one query. */
    public static final int MOST_STEPS = 1_024;
    private static final int USUAL_STEPS = 24;
    /** The one that finds a good model without being told anything. */
    private static final String PREFERRED = "arima";
    private static final double USUAL_CONFIDENCE = 0.95;

    /**
     * One option of the algorithm.
     *
     * @param value what the user typed, at first the default
     */
    public record Field(String name, String defaultText, StringProperty value) {}

    /**
     * A value the algorithm would refuse.
     *
     * @param rule what it takes
     */
    public record BadOption(String option, String value, ParameterSpec<?> rule) {}

    private final AnodeClient client;
    private final TaskRunner tasks;
    private final ObservableList<AnodeAddress> anodes;
    private final ObjectProperty<@Nullable AnodeAddress> anode = new SimpleObjectProperty<>();
    private final ObservableList<AlgorithmChoice> algorithms = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable AlgorithmChoice> algorithm = new SimpleObjectProperty<>();
    private final ObservableList<Field> fields = FXCollections.observableArrayList();
    private Map<String, String> suggested = Map.of();
    private final StringProperty extra = new SimpleStringProperty("");
    private final IntegerProperty steps = new SimpleIntegerProperty(USUAL_STEPS);
    private final IntegerProperty holdOut = new SimpleIntegerProperty(0);
    private final DoubleProperty confidence = new SimpleDoubleProperty(USUAL_CONFIDENCE);
    private final BooleanProperty checkWhiteNoise = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable BadOption> badOption = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();

    /** @param anodes the anodes to choose from; the list may change at any time */
    public RunSettingsViewModel(AnodeClient client, TaskRunner tasks, ObservableList<AnodeAddress> anodes) {
        this.client = client;
        this.tasks = tasks;
        this.anodes = anodes;
        anode.addListener((source, before, after) -> refresh());
        algorithm.subscribe(this::showFields);
        anodes.subscribe(this::keepAnode);
        keepAnode();
    }

    private void keepAnode() {
        AnodeAddress chosen = anode.get();
        if (chosen == null || !anodes.contains(chosen)) {
            anode.set(anodes.isEmpty() ? null : anodes.getFirst());
        }
    }

    /** Asks the anode again for its algorithms; the chosen one stays chosen if it is still offered. */
    public void refresh() {
        AnodeAddress asked = anode.get();
        if (asked == null) {
            offer(List.of());
            return;
        }
        tasks.runQuietly("list " + asked, progress -> AlgorithmChoice.of(client.list(asked)))
                .whenDone(found -> {
                    if (asked.equals(anode.get())) {
                        failure.set(null);
                        offer(found);
                    }
                })
                .whenFailed(problem -> {
                    if (asked.equals(anode.get())) {
                        offer(List.of());
                        failure.set(problem);
                    }
                });
    }

    private void offer(List<AlgorithmChoice> found) {
        AlgorithmChoice chosen = algorithm.get();
        if (algorithms.equals(found)) {
            return;
        }
        algorithms.setAll(found);
        algorithm.set(found.stream().filter(a -> chosen != null && a.kind() == chosen.kind() && a.name().equals(chosen.name()))
                .findFirst().orElseGet(() -> preferred(found)));
    }

    private static @Nullable AlgorithmChoice preferred(List<AlgorithmChoice> found) {
        return found.stream().filter(a -> a.name().equals(PREFERRED)).findFirst().orElse(found.isEmpty() ? null : found.getFirst());
    }

    /**
     * Fills in options that suit the data. What the user typed stays; what was suggested for other data is taken back.
     *
     * @param options option names and values
     */
    void suggest(Map<String, String> options) {
        for (Field field : fields) {
            String value = field.value().get();
            if (value.equals(field.defaultText()) || value.equals(suggested.get(field.name()))) {
                field.value().set(options.getOrDefault(field.name(), field.defaultText()));
            }
        }
        suggested = options;
    }

    private void showFields(@Nullable AlgorithmChoice chosen) {
        fields.setAll(chosen == null
                ? List.of()
                : chosen.options().entrySet().stream().map(o -> new Field(o.getKey(), o.getValue(), new SimpleStringProperty(o.getValue()))).toList());
        fields.forEach(field -> field.value().addListener((source, before, after) -> check()));
        check();
    }

    private void check() {
        AlgorithmChoice chosen = algorithm.get();
        badOption.set(chosen == null ? null : fields.stream().flatMap(field -> check(chosen, field).stream()).findFirst().orElse(null));
    }

    private static Optional<BadOption> check(AlgorithmChoice chosen, Field field) {
        String value = field.value().get().strip();
        return value.isEmpty() || value.equals(field.defaultText())
                ? Optional.empty()
                : OptionRules.of(chosen.name(), field.name()).filter(rule -> !OptionRules.allows(rule, value)).map(rule -> new BadOption(field.name(), value, rule));
    }

    /** The first option whose value the algorithm would refuse, or null. What stands under "more options" is sent as it is. */
    public ReadOnlyObjectProperty<@Nullable BadOption> badOptionProperty() {
        return badOption.getReadOnlyProperty();
    }

    public ObservableList<AnodeAddress> anodes() {
        return anodes;
    }

    public ObjectProperty<@Nullable AnodeAddress> anodeProperty() {
        return anode;
    }

    public ObservableList<AlgorithmChoice> algorithms() {
        return algorithms;
    }

    public ObjectProperty<@Nullable AlgorithmChoice> algorithmProperty() {
        return algorithm;
    }

    /** The options of the chosen algorithm. */
    public ObservableList<Field> fields() {
        return fields;
    }

    /** Options the anode does not list, as {@code key=value,key=value}. */
    public StringProperty extraProperty() {
        return extra;
    }

    /** How many steps to forecast, 1 to {@link #MOST_STEPS}. */
    public IntegerProperty stepsProperty() {
        return steps;
    }

    /** How many of the last rows a forecast is not shown, to be judged by them; 0 for none. */
    public IntegerProperty holdOutProperty() {
        return holdOut;
    }

    public DoubleProperty confidenceProperty() {
        return confidence;
    }

    public BooleanProperty checkWhiteNoiseProperty() {
        return checkWhiteNoise;
    }

    /** Why the anode's algorithms are not known, or null. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The run as it is set now, or null while anode or algorithm are missing. */
    public @Nullable RunRequest request() {
        AnodeAddress on = anode.get();
        AlgorithmChoice chosen = algorithm.get();
        if (on == null || chosen == null) {
            return null;
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (Field field : fields) {
            String value = field.value().get().strip();
            if (!value.isEmpty() && !value.equals(field.defaultText())) {
                options.put(field.name(), value);
            }
        }
        options.putAll(OptionText.parse(extra.get()));
        return request(on, chosen, options);
    }

    /** A run of another algorithm of the same anode under the same conditions, or null while there is no anode. */
    @Nullable RunRequest request(AlgorithmChoice algorithm, Map<String, String> options) {
        AnodeAddress on = anode.get();
        return on == null ? null : request(on, algorithm, options);
    }

    private RunRequest request(AnodeAddress on, AlgorithmChoice chosen, Map<String, String> options) {
        RunRequest request =
                new RunRequest(on, chosen.kind(), chosen.name(), options, checkWhiteNoise.get(), 0, steps.get(), confidence.get());
        return chosen.kind() == AlgorithmChoice.Kind.FORECAST && holdOut.get() > 0 ? request.holdingOut(holdOut.get()) : request;
    }
}
