package org.anodeconsole.console.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.anodeconsole.console.monitoring.Alert.Subject;
import org.jspecify.annotations.Nullable;

/**
 * All alerts: raised when something has lasted as long as its rule says, ended when it is over. An ended alert stays listed
 * until it is acknowledged. A mute outlives the alert it was set on, and all of it outlives the console. Safe for several
 * threads.
 */
public final class AlertBook {
    private static final int MOST_ENDED = 200;
    private static final int MOST = 2_000;

    private final Map<AlertRule.Kind, AlertRule> rules = new EnumMap<>(AlertRule.Kind.class);
    private final Map<Subject, Instant> holding = new HashMap<>();
    private final Map<Subject, Instant> mutes = new HashMap<>();
    private final Map<Subject, Alert> alerts = new LinkedHashMap<>();
    private final Consumer<AlertMemory> keeper;
    private @Nullable Set<String> watched;

    /** A book that begins empty and is kept by nobody. */
    public AlertBook(List<AlertRule> rules) {
        this(new AlertMemory(rules, Map.of(), List.of()), memory -> {});
    }

    /**
     * @param memory what an earlier run kept
     * @param keeper given all there is to keep after each change; must not wait
     */
    public AlertBook(AlertMemory memory, Consumer<AlertMemory> keeper) {
        this.keeper = keeper;
        memory.rules().forEach(rule -> rules.put(rule.kind(), rule));
        mutes.putAll(memory.mutes());
        memory.alerts().forEach(alert -> alerts.put(alert.subject(), alert));
    }

    /** The rule of a kind, the usual one when nobody set it. */
    public synchronized AlertRule rule(AlertRule.Kind kind) {
        AlertRule rule = rules.get(kind);
        return rule == null ? AlertRule.usual(kind) : rule;
    }

    /** Puts a rule in force. Alerts of a kind that is switched off are forgotten. */
    public synchronized void change(AlertRule rule) {
        rules.put(rule.kind(), rule);
        if (!rule.on()) {
            Predicate<Subject> same = subject -> subject.kind() == rule.kind();
            holding.keySet().removeIf(same);
            alerts.keySet().removeIf(same);
        }
        keep();
    }

    /**
     * Takes in what is wrong with an anode now.
     *
     * @param worries what is wrong, each with its detail
     * @return the alerts this has raised which the user wants to hear of
     */
    public synchronized List<Alert> observe(String anode, Map<AlertRule.Kind, String> worries, Instant now) {
        List<Alert> raised = new ArrayList<>();
        for (AlertRule rule : rules.values()) {
            Subject subject = new Subject(anode, rule.kind());
            String detail = worries.get(rule.kind());
            if (!rule.on()) {
                continue;
            }
            if (detail == null) {
                holding.remove(subject);
                end(subject, now);
                continue;
            }
            Instant since = holding.computeIfAbsent(subject, unused -> now);
            Alert known = alerts.get(subject);
            if (known != null && known.ended().isEmpty()) {
                alerts.put(subject, known.withDetail(detail));
            } else if (!now.isBefore(since.plus(rule.lasting()))) {
                Alert alert = new Alert(
                        anode, rule.kind(), since, Optional.empty(), false, mutes.getOrDefault(subject, Instant.EPOCH), detail);
                alerts.remove(subject);
                alerts.put(subject, alert);
                keep();
                if (!alert.muted(now)) {
                    raised.add(alert);
                }
            }
        }
        return raised;
    }

    private void end(Subject subject, Instant now) {
        Alert known = alerts.get(subject);
        if (known == null || known.ended().isPresent()) {
            return;
        }
        if (known.acknowledged()) {
            alerts.remove(subject);
        } else {
            alerts.put(subject, known.withEnd(now));
            List<Subject> ended = alerts.values().stream().filter(alert -> alert.ended().isPresent()).map(Alert::subject).toList();
            ended.stream().limit(Math.max(0, ended.size() - MOST_ENDED)).forEach(alerts::remove);
        }
        keep();
    }

    /** The user has seen it: one that is over goes, one that lasts stays until it is over. */
    public synchronized void acknowledge(Subject subject) {
        alerts.computeIfPresent(subject, (key, alert) -> alert.ended().isPresent() ? null : alert.withAcknowledgement());
        keep();
    }

    /** Says nothing more of it until a time; a time in the past lifts that. */
    public synchronized void mute(Subject subject, Instant until) {
        mutes.put(subject, until);
        alerts.computeIfPresent(subject, (key, alert) -> alert.withMute(until));
        keep();
    }

    /** Lists only alerts of anodes that are watched. Those of others are kept: they may be those of another cluster. */
    public synchronized void listOnly(Collection<String> anodes) {
        watched = Set.copyOf(anodes);
        holding.keySet().removeIf(subject -> !anodes.contains(subject.anode()));
    }

    /** All alerts of anodes that are watched: those that last before those that are over, the latest first. */
    public synchronized List<Alert> all() {
        Set<String> shown = watched;
        return alerts.values().stream()
                .filter(alert -> shown == null || shown.contains(alert.anode()))
                .sorted(Comparator.comparing((Alert alert) -> alert.ended().isPresent())
                        .thenComparing(Alert::since, Comparator.reverseOrder()))
                .toList();
    }

    private void keep() {
        // The oldest of anodes that are long gone must not fill the file.
        alerts.keySet().stream().limit(Math.max(0, alerts.size() - MOST)).toList().forEach(alerts::remove);
        keeper.accept(new AlertMemory(List.copyOf(rules.values()), Map.copyOf(mutes), List.copyOf(alerts.values())));
    }
}
