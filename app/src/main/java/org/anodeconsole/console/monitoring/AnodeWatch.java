package org.anodeconsole.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one anode from all looks at it so far: what became of it, what happened, and what there is to worry
 * about. Not safe for several threads at once.
 */
final class AnodeWatch {
    /** One lost packet is not an outage. */
    private static final int MISSES_OF_AN_OUTAGE = 2;

    private static final Duration DETAILS_LAST = Duration.ofMinutes(10);
    private static final Duration FLAPPING_WINDOW = Duration.ofMinutes(10);

    private final String url;
    private ProbeHistory history = ProbeHistory.empty();
    private @Nullable Probe last;
    private @Nullable Details details;
    private @Nullable Instant detailsAt;
    private @Nullable Instant detailsUpdate;
    private @Nullable Instant firstMiss;
    private int misses;
    private boolean outage;
    private @Nullable Load load;
    private final SortedSet<String> gone = new TreeSet<>();
    private final Deque<Instant> outages = new ArrayDeque<>();
    private final Deque<Instant> restarts = new ArrayDeque<>();
    private OptionalLong process = OptionalLong.empty();

    AnodeWatch(String url) {
        this.url = url;
    }

    ProbeHistory history() {
        return history;
    }

    @Nullable Probe last() {
        return last;
    }

    @Nullable Details details() {
        return details;
    }

    /** Takes in a look and says what happened. */
    List<Event> looked(Probe probe) {
        last = probe;
        history = history.with(probe.answerTime());
        List<Event> events = new ArrayList<>();
        if (probe.http().answers()) {
            if (outage) {
                events.add(new Event(probe.at(), url, Event.Kind.CAME_BACK, ""));
                detailsAt = null;
            }
            misses = 0;
            outage = false;
        } else if (!outage && probe.host().service() == ServiceTruth.CHANGING) {
            // A service on its way is no outage; if it does not arrive, what comes after is one.
            misses = 0;
        } else {
            if (misses++ == 0) {
                firstMiss = probe.at();
            }
            if (misses == MISSES_OF_AN_OUTAGE && firstMiss != null) {
                outage = true;
                outages.addLast(firstMiss);
                events.add(new Event(firstMiss, url, Event.Kind.WENT_OFFLINE, ""));
            }
        }
        OptionalLong running = probe.host().process();
        if (running.isPresent()) {
            if (process.isPresent() && process.getAsLong() != running.getAsLong()) {
                restarts.addLast(probe.at());
                events.add(new Event(probe.at(), url, Event.Kind.SERVICE_RESTARTED, ""));
                detailsAt = null;
            }
            process = running;
        }
        forget(outages, probe.at());
        forget(restarts, probe.at());
        return events;
    }

    private static void forget(Deque<Instant> moments, Instant now) {
        while (!moments.isEmpty() && moments.getFirst().isBefore(now.minus(FLAPPING_WINDOW))) {
            moments.removeFirst();
        }
    }

    /** The look as the history keeps it. What the anode counted is taken from one look to the next. */
    Bucket bucket(Probe probe) {
        long at = probe.at().toEpochMilli();
        Bucket bucket = probe.answerTime()
                .map(time -> Bucket.ofAnswer(at, time.toNanos() / 1e6))
                .orElseGet(() -> Bucket.ofSilence(at));
        Load before = load;
        Load now = probe.host().load().orElse(null);
        load = now;
        if (now == null) {
            return bucket;
        }
        // A process that was started anew counts from zero.
        boolean goesOn = before != null && now.requests() >= before.requests();
        double requests = goesOn && before != null ? now.requests() - before.requests() : Double.NaN;
        double exceptions = goesOn && before != null ? Math.max(0, now.exceptions() - before.exceptions()) : Double.NaN;
        return bucket.withLoad(requests, exceptions, now.residentBytes());
    }

    /** Whether version and algorithms may have changed since they were last read. */
    boolean wantsDetails(Instant now, Instant registryUpdate) {
        Probe seen = last;
        if (seen == null || !seen.http().answers()) {
            return false;
        }
        Instant read = detailsAt;
        return read == null || !registryUpdate.equals(detailsUpdate) || now.isAfter(read.plus(DETAILS_LAST));
    }

    /** Says that version and algorithms are being read, so that nobody else does. */
    void readingDetails(Instant now, Instant registryUpdate) {
        detailsAt = now;
        detailsUpdate = registryUpdate;
    }

    /** Says that reading them failed: the next look may try again. */
    void detailsFailed() {
        detailsAt = null;
    }

    /** Takes in version and algorithms and says what happened. */
    Optional<Event> read(Details fresh, Instant at) {
        Details before = details;
        details = fresh;
        if (before == null || before.algorithms().equals(fresh.algorithms())) {
            return Optional.empty();
        }
        before.algorithms().stream().filter(name -> !fresh.algorithms().contains(name)).forEach(gone::add);
        gone.removeAll(fresh.algorithms());
        return Optional.of(new Event(at, url, Event.Kind.ALGORITHMS_CHANGED, fresh.changedFrom(before)));
    }

    /**
     * What there is to worry about now, each with its detail.
     *
     * @param slow an answer that takes longer, milliseconds, is slow
     * @param flaps so many outages or restarts within ten minutes are too many
     */
    Map<AlertRule.Kind, String> worries(int slow, int flaps) {
        Map<AlertRule.Kind, String> worries = new EnumMap<>(AlertRule.Kind.class);
        Probe seen = last;
        if (seen == null) {
            return worries;
        }
        if (!seen.http().answers()) {
            worries.put(AlertRule.Kind.OFFLINE, "");
        }
        seen.answerTime()
                .filter(time -> time.compareTo(Duration.ofMillis(slow)) > 0)
                .ifPresent(time -> worries.put(AlertRule.Kind.SLOW, time.toMillis() + " ms"));
        if (!gone.isEmpty()) {
            worries.put(AlertRule.Kind.ALGORITHM_GONE, String.join(", ", gone));
        }
        int downs = Math.max(outages.size(), restarts.size());
        if (downs >= flaps) {
            worries.put(AlertRule.Kind.FLAPPING, String.valueOf(downs));
        }
        if (!seen.host().modelsDown().isEmpty()) {
            worries.put(AlertRule.Kind.MODEL_DOWN, String.join(", ", seen.host().modelsDown()));
        }
        return worries;
    }
}
