package org.anodeconsole.console.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeListViewModel;
import org.anodeconsole.console.anodes.AnodeRowViewModel;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.tasks.TaskRunner;

/** All anodes at a glance. It follows the list of the anodes page and asks no status itself. */
public final class OverviewViewModel {
    private static final int LONGEST_VERSION = 120;

    /**
     * How many anodes are in which state.
     *
     * @param other those that answer with another word than ready
     */
    public record Counts(int all, int ready, int offline, int other, int algorithms) {
        static Counts of(List<Anode> anodes) {
            int ready = (int) anodes.stream().filter(anode -> anode.status().equals(Anode.READY)).count();
            int offline = (int) anodes.stream().filter(Anode::offline).count();
            int algorithms = anodes.stream().mapToInt(Anode::algorithms).sum();
            return new Counts(anodes.size(), ready, offline, anodes.size() - ready - offline, algorithms);
        }
    }

    private final AnodeListViewModel list;
    private final AnodeClient client;
    private final TaskRunner tasks;
    private final ObservableList<CardViewModel> cards = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.of(List.of()));

    public OverviewViewModel(AnodeListViewModel list, AnodeClient client, TaskRunner tasks) {
        this.list = list;
        this.client = client;
        this.tasks = tasks;
        list.rows().addListener((ListChangeListener<AnodeRowViewModel>) change -> follow());
        list.asOfProperty().addListener((property, before, now) -> probed());
        follow();
    }

    /** The list it follows. */
    public AnodeListViewModel list() {
        return list;
    }

    /** One card for each anode, by id. */
    public ObservableList<CardViewModel> cards() {
        return cards;
    }

    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public void refresh() {
        list.refresh();
    }

    private void follow() {
        List<CardViewModel> next = new ArrayList<>();
        for (AnodeRowViewModel row : list.rows()) {
            Optional<CardViewModel> known = cards.stream().filter(card -> card.shows(row)).findFirst();
            next.add(known.orElseGet(() -> new CardViewModel(row)));
        }
        if (!cards.equals(next)) {
            cards.setAll(next);
        }
        counts.set(Counts.of(list.anodes()));
    }

    private void probed() {
        for (CardViewModel card : cards) {
            if (card.probed()) {
                Anode anode = card.anode();
                tasks.runQuietly("version", progress -> client.version(anode.address()))
                        .whenDone(line -> card.versionIs(firstLine(line)));
            }
        }
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        // Some other page of markup instead of the line is not worth showing.
        return line.startsWith("<") || line.startsWith("{") || line.length() > LONGEST_VERSION ? "" : line;
    }
}
