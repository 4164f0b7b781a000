package org.anodeconsole.console.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeListViewModel;
import org.anodeconsole.console.anodes.AnodeRowViewModel;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.UiThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All anodes at a glance: those of the list, each with what the monitor sees. Belongs to the window's thread. */
public final class OverviewViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(OverviewViewModel.class);

    /**
     * How many anodes are in which state.
     *
     * @param other neither healthy nor in trouble
     * @param algorithms how many different ones they offer together
     */
    public record Counts(int all, int healthy, int trouble, int other, int algorithms) {
        static Counts of(List<CardViewModel> cards) {
            int healthy = (int) cards.stream().filter(card -> level(card) == Verdict.Level.GOOD).count();
            int trouble = (int) cards.stream().filter(card -> level(card) == Verdict.Level.BAD).count();
            return new Counts(cards.size(), healthy, trouble, cards.size() - healthy - trouble, differentAlgorithms(cards));
        }

        /** Of an anode that has not said their names, only their number is known. */
        private static int differentAlgorithms(List<CardViewModel> cards) {
            int named = (int) cards.stream()
                    .flatMap(card -> card.sighting().algorithms().stream())
                    .flatMap(Collection::stream)
                    .distinct().count();
            return Math.max(named, cards.stream().mapToInt(CardViewModel::algorithms).max().orElse(0));
        }

        static boolean isOther(CardViewModel card) {
            return level(card) == Verdict.Level.DOUBTFUL || level(card) == Verdict.Level.UNKNOWN;
        }

        static Verdict.Level level(CardViewModel card) {
            return card.sighting().verdict().level();
        }
    }

    private final AnodeListViewModel list;
    private final Monitor monitor;
    private final Function<Anode, RegistryTruth> registry;
    private final ObservableList<CardViewModel> cards = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.of(List.of()));
    private final ObservableList<Event> events = FXCollections.observableArrayList();
    private final ObservableList<Alert> alerts = FXCollections.observableArrayList();

    /** @param registry what the cluster says of an anode of the list */
    public OverviewViewModel(
            AnodeListViewModel list, Monitor monitor, Function<Anode, RegistryTruth> registry, UiThread uiThread) {
        this.list = list;
        this.monitor = monitor;
        this.registry = registry;
        list.rows().addListener((ListChangeListener<AnodeRowViewModel>) change -> follow());
        list.failureProperty().subscribe((before, now) -> follow());
        monitor.whenChanged(() -> uiThread.run(this::seen));
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

    /** Those that last first, the latest first. */
    public ObservableList<Alert> alerts() {
        return alerts;
    }

    /** What happened to any anode lately, newest first. */
    public ObservableList<Event> events() {
        return events;
    }

    /** What became of the history of earlier runs. */
    public History history() {
        return monitor.history();
    }

    /** Asks registry and anodes again. */
    public void refresh() {
        list.refresh();
        monitor.round();
    }

    /** The user has seen an alert. */
    public void acknowledge(Alert alert) {
        monitor.alerts().acknowledge(alert.subject());
        showAlerts();
    }

    /** Says nothing of an alert until a time; a time in the past lifts that. */
    public void mute(Alert alert, Instant until) {
        monitor.alerts().mute(alert.subject(), until);
        showAlerts();
    }

    /** When to alert of a kind of trouble. */
    public AlertRule rule(AlertRule.Kind kind) {
        return monitor.alerts().rule(kind);
    }

    public void change(AlertRule rule) {
        monitor.alerts().change(rule);
        showAlerts();
    }

    private void follow() {
        List<CardViewModel> next = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        boolean grown = false;
        for (AnodeRowViewModel row : list.rows()) {
            Optional<CardViewModel> known = cards.stream().filter(card -> card.shows(row)).findFirst();
            grown |= known.isEmpty();
            next.add(known.orElseGet(() -> new CardViewModel(row)));
            target(row.anode()).ifPresent(targets::add);
        }
        if (!cards.equals(next)) {
            cards.setAll(next);
        }
        monitor.watch(targets);
        if (grown) {
            // Who has just been registered is looked at without waiting for the next round.
            monitor.round();
        }
        seen();
    }

    private Optional<Target> target(Anode anode) {
        try {
            return Optional.of(new Target(anode.url(), anode.address(), anode.updated(), registry.apply(anode)));
        } catch (ProblemException e) {
            LOG.debug("{} is registered with an address that is none", anode.url(), e);
            return Optional.empty();
        }
    }

    private void seen() {
        Map<String, Sighting> sightings = monitor.sightings();
        for (CardViewModel card : cards) {
            Sighting sighting = sightings.get(card.anode().url());
            if (sighting != null) {
                card.seen(sighting);
            }
        }
        counts.set(Counts.of(cards));
        List<Event> recent = monitor.recentEvents();
        if (!events.equals(recent)) {
            events.setAll(recent);
        }
        showAlerts();
    }

    private void showAlerts() {
        List<Alert> now = monitor.alerts().all();
        if (!alerts.equals(now)) {
            alerts.setAll(now);
        }
    }
}
