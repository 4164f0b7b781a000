package org.anodeconsole.console.anodes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The algorithms of one anode as of its last refresh. Belongs to the window's thread. */
public final class AlgorithmsViewModel {

    /**
     * One algorithm.
     *
     * @param type as the anode says it
     * @param parameters options with their defaults, {@code name=value}
     */
    public record Line(String type, String name, String parameters, String description) {}

    private final AnodeRegistry registry;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<@Nullable Anode> anode = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    AlgorithmsViewModel(AnodeRegistry registry, TaskRunner tasks) {
        this.registry = registry;
        this.tasks = tasks;
    }

    /** Whose algorithms these are; null when no anode is looked at. */
    public ReadOnlyObjectProperty<@Nullable Anode> anodeProperty() {
        return anode.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** In the anode's order. */
    public ObservableList<Line> lines() {
        return lines;
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
        tasks.runQuietly("algorithms", progress -> lines(registry.algorithms(shown.id())))
                .whenDone(read -> {
                    if (isLookedAt(shown)) {
                        lines.setAll(read);
                    }
                })
                .whenFailed(cause -> {
                    if (isLookedAt(shown)) {
                        failure.set(cause);
                    }
                });
    }

    private boolean isLookedAt(Anode read) {
        Anode now = anode.get();
        return now != null && now.id() == read.id() && now.updated().equals(read.updated());
    }

    private static List<Line> lines(AlgorithmList list) {
        return list.details().stream()
                .flatMap(group -> group.algo().stream()
                        .map(entry -> new Line(group.type(), entry.name(), parameters(entry), entry.desc())))
                .toList();
    }

    private static String parameters(AlgorithmList.Entry entry) {
        return entry.params().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(option -> option.getKey() + "=" + option.getValue().asText(option.getValue().toString()))
                .collect(Collectors.joining(", "));
    }
}
