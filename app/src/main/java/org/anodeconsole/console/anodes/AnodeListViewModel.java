package org.anodeconsole.console.anodes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The registered anodes with the state they were last seen in. Belongs to the window's thread. */
public final class AnodeListViewModel {
    private final TaskRunner tasks;
    private final ObservableList<AnodeRowViewModel> rows =
            FXCollections.observableArrayList(row -> new Observable[] {row.anodeProperty()});
    private final FilteredList<AnodeRowViewModel> shown = new FilteredList<>(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Instant> asOf = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private AnodeRegistry registry;
    private boolean asking;
    private boolean outdated;

    AnodeListViewModel(AnodeRegistry registry, TaskRunner tasks) {
        this.registry = registry;
        this.tasks = tasks;
        filter.subscribe(text -> shown.setPredicate(row -> matches(row.anode(), text)));
    }

    /** All rows, by id. */
    public ObservableList<AnodeRowViewModel> rows() {
        return rows;
    }

    /** The rows the filter lets through. */
    public ObservableList<AnodeRowViewModel> shown() {
        return shown;
    }

    /** Words that a row's id, url or status must contain. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** When the list was last read; null before the first time. */
    public ReadOnlyObjectProperty<@Nullable Instant> asOfProperty() {
        return asOf.getReadOnlyProperty();
    }

    /** Why the list could not be read the last time; null when it could. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public List<Anode> anodes() {
        return rows.stream().map(AnodeRowViewModel::anode).toList();
    }

    /** Shows another registry from now on. What the one before it still answers is not shown. */
    void use(AnodeRegistry other) {
        registry = other;
        asking = false;
        outdated = false;
        rows.clear();
        failure.set(null);
        asOf.set(null);
        refresh();
    }

    /** What a registry answered, and when that was true. */
    private record Answer(List<Anode> anodes, Instant at) {}

    /** Asks the registry for the list, unless it is being asked. */
    public void refresh() {
        if (asking) {
            return;
        }
        AnodeRegistry asked = registry;
        asking = true;
        outdated = false;
        tasks.runQuietly("anodes", progress -> new Answer(asked.list(), asked.asOf()))
                .whenDone(answer -> {
                    if (asked == registry) {
                        read(answer);
                    }
                })
                .whenFailed(cause -> {
                    if (asked == registry) {
                        asking = false;
                        failure.set(cause);
                    }
                });
    }

    private void read(Answer answer) {
        asking = false;
        if (outdated) {
            refresh();
            return;
        }
        List<Anode> seen = answer.anodes();
        Map<Integer, AnodeRowViewModel> known =
                rows.stream().collect(Collectors.toMap(row -> row.anode().id(), Function.identity()));
        List<AnodeRowViewModel> next = new ArrayList<>();
        for (Anode anode : seen) {
            AnodeRowViewModel row = known.get(anode.id());
            if (row == null) {
                next.add(new AnodeRowViewModel(anode));
            } else {
                row.update(anode);
                next.add(row);
            }
        }
        if (!rows.equals(next)) {
            rows.setAll(next);
        }
        failure.set(null);
        asOf.set(answer.at());
    }

    /** Shows a change at once; an answer of the registry that is under way may be older than it and is not used. */
    void changed(Anode anode) {
        outdated = true;
        Optional<AnodeRowViewModel> row = row(anode.id());
        if (row.isPresent()) {
            row.get().update(anode);
        } else {
            rows.add(new AnodeRowViewModel(anode));
        }
    }

    void dropped(int id) {
        outdated = true;
        rows.removeIf(row -> row.anode().id() == id);
    }

    /** The row of an anode that is still registered. */
    public Optional<AnodeRowViewModel> row(int id) {
        return rows.stream().filter(row -> row.anode().id() == id).findFirst();
    }

    private static boolean matches(Anode anode, String text) {
        String row = (anode.id() + " " + anode.url() + " " + anode.status()).toLowerCase(Locale.ROOT);
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!row.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
