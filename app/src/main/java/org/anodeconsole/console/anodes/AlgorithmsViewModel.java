package org.anodeconsole.console.anodes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/**
 * The algorithms of one anode as of its last refresh, compared with what the anode itself says now. Belongs to the window's
 * thread.
 */
public final class AlgorithmsViewModel {

    /**
     * One algorithm.
     *
     * @param type as the anode says it
     * @param parameters options with their defaults, {@code name=value}
     * @param servedBy the anode that gets the requests of SQL, or null where SQL does not come into it
     */
    public record Line(String type, String name, String parameters, String description, @Nullable Integer servedBy) {}

    /** What a registry keeps of an anode. */
    private record Kept(AlgorithmList list, Map<Served, Integer> servedBy) {}

    private final AnodeClient client;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<@Nullable Anode> anode = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ListDifference> difference = new ReadOnlyObjectWrapper<>(ListDifference.NONE);
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private AnodeRegistry registry;

    AlgorithmsViewModel(AnodeRegistry registry, AnodeClient client, TaskRunner tasks) {
        this.registry = registry;
        this.client = client;
        this.tasks = tasks;
    }

    /** Whose algorithms these are; null when no anode is looked at. */
    public ReadOnlyObjectProperty<@Nullable Anode> anodeProperty() {
        return anode.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** How the anode's own list differs from the lines; nothing while it does not answer. */
    public ReadOnlyObjectProperty<ListDifference> differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    /** In the anode's order. */
    public ObservableList<Line> lines() {
        return lines;
    }

    void use(AnodeRegistry other) {
        registry = other;
        show(null);
    }

    /** Looks at an anode, or at none. */
    public void show(@Nullable Anode shown) {
        Anode before = anode.get();
        boolean same = before != null && shown != null && before.id() == shown.id()
                && before.updated().equals(shown.updated());
        anode.set(shown);
        if (same) {
            return;
        }
        lines.clear();
        failure.set(null);
        difference.set(ListDifference.NONE);
        if (shown != null) {
            read(shown);
        }
    }

    /** Reads the algorithms again if this anode is looked at. */
    void changed(Anode fresh) {
        Anode shown = anode.get();
        if (shown != null && shown.id() == fresh.id()) {
            show(fresh);
        }
    }

    private void read(Anode shown) {
        AnodeRegistry asked = registry;
        tasks.runQuietly("algorithms", progress -> new Kept(asked.algorithms(shown.id()), asked.servedBy()))
                .whenDone(kept -> {
                    if (isLookedAt(shown, asked)) {
                        lines.setAll(lines(kept, Map.of()));
                        compare(shown, asked, kept);
                    }
                })
                .whenFailed(cause -> {
                    if (isLookedAt(shown, asked)) {
                        failure.set(cause);
                    }
                });
    }

    /** Asks the anode itself. One that does not answer has its status to say so. */
    private void compare(Anode shown, AnodeRegistry asked, Kept kept) {
        tasks.runQuietly("live algorithms", progress -> live(shown))
                .whenDone(live -> {
                    if (live.isPresent() && isLookedAt(shown, asked)) {
                        lines.setAll(lines(kept, entries(live.get())));
                        difference.set(ListDifference.between(kept.list(), live.get()));
                    }
                });
    }

    private Optional<AlgorithmList> live(Anode shown) {
        try {
            return Optional.of(client.list(shown.address()));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private boolean isLookedAt(Anode read, AnodeRegistry asked) {
        Anode now = anode.get();
        return asked == registry && now != null && now.id() == read.id() && now.updated().equals(read.updated());
    }

    private static Map<Served, AlgorithmList.Entry> entries(AlgorithmList live) {
        Map<Served, AlgorithmList.Entry> entries = new HashMap<>();
        live.details().forEach(group -> group.algo().forEach(entry -> entries.putIfAbsent(Served.of(group.type(), entry.name()), entry)));
        return entries;
    }

    /** A registry that keeps only names gets the other words from the anode. */
    private static List<Line> lines(Kept kept, Map<Served, AlgorithmList.Entry> live) {
        return kept.list().details().stream()
                .flatMap(group -> group.algo().stream().map(entry -> line(group.type(), entry, kept, live)))
                .toList();
    }

    private static Line line(String type, AlgorithmList.Entry entry, Kept kept, Map<Served, AlgorithmList.Entry> live) {
        Served key = Served.of(type, entry.name());
        boolean onlyName = entry.desc().isEmpty() && entry.params().isEmpty();
        AlgorithmList.Entry full = onlyName ? live.getOrDefault(key, entry) : entry;
        return new Line(type, entry.name(), parameters(full.params()), full.desc(), kept.servedBy().get(key));
    }

    private static String parameters(Map<String, JsonNode> params) {
        return params.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(option -> option.getKey() + "=" + option.getValue().asText(option.getValue().toString()))
                .collect(Collectors.joining(", "));
    }
}
