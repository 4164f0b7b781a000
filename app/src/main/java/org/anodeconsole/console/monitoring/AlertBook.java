package org.anodeconsole.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.console.monitoring.Alert.Subject;

/**
 * All alerts: raised when something has lasted as long as its rule says, ended when it is over. An ended alert stays listed
 * until it is acknowledged. A mute outlives the alert it was set on. Safe for several threads.
 */
public final class AlertBook {
    private static final int MOST_ENDED = 200;

    private final Map<AlertRule.Kind, Duration> rules = new HashMap<>();
    private final Map<Subject, Instant> holding = new HashMap<>();
    private final Map<Subject, Instant> mutes = new HashMap<>();
    private final Map<Subject, Alert> alerts = new LinkedHashMap<>();

    public AlertBook(List<AlertRule> rules) {
        rules.forEach(rule -> this.rules.put(rule.kind(), rule.lasting()));
    }

    /**
     * Takes in what is wrong with an anode now.
     *
     * @param worries what is wrong, each with its detail
     * @return the alerts this has raised which the user wants to hear of
     */
    public synchronized List<Alert> observe(String anode, Map<AlertRule.Kind, String> worries, Instant now) {
        List<Alert> raised = new ArrayList<>();
        for (Map.Entry<AlertRule.Kind, Duration> rule : rules.entrySet()) {
            Subject subject = new Subject(anode, rule.getKey());
            String detail = worries.get(rule.getKey());
            if (detail == null) {
                holding.remove(subject);
                end(subject, now);
                continue;
            }
            Instant since = holding.computeIfAbsent(subject, unused -> now);
            Alert known = alerts.get(subject);
            if (known != null && known.ended().isEmpty()) {
                alerts.put(subject, known.withDetail(detail));
            } else if (!now.isBefore(since.plus(rule.getValue()))) {
                Alert alert = new Alert(
                        anode, rule.getKey(), since, Optional.empty(), false, mutes.getOrDefault(subject, Instant.EPOCH), detail);
                alerts.remove(subject);
                alerts.put(subject, alert);
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
            return;
        }
        alerts.put(subject, known.withEnd(now));
        List<Subject> ended = alerts.values().stream().filter(alert -> alert.ended().isPresent()).map(Alert::subject).toList();
        ended.stream().limit(Math.max(0, ended.size() - MOST_ENDED)).forEach(alerts::remove);
    }

    /** The user has seen it: one that is over goes, one that lasts stays until it is over. */
    public synchronized void acknowledge(Subject subject) {
        alerts.computeIfPresent(subject, (key, alert) -> alert.ended().isPresent() ? null : alert.withAcknowledgement());
    }

    /** Says nothing more of it until a time; a time in the past lifts that. */
    public synchronized void mute(Subject subject, Instant until) {
        mutes.put(subject, until);
        alerts.computeIfPresent(subject, (key, alert) -> alert.withMute(until));
    }

    /** Forgets anodes that are watched no longer. */
    public synchronized void keepOnly(Collection<String> anodes) {
        holding.keySet().removeIf(subject -> !anodes.contains(subject.anode()));
        alerts.keySet().removeIf(subject -> !anodes.contains(subject.anode()));
    }

    /** All alerts: those that last before those that are over, the latest first. */
    public synchronized List<Alert> all() {
        return alerts.values().stream()
                .sorted(Comparator.comparing((Alert alert) -> alert.ended().isPresent())
                        .thenComparing(Alert::since, Comparator.reverseOrder()))
                .toList();
    }
}
