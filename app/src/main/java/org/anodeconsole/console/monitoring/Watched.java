package org.anodeconsole.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An anode under watch: where it is, what is known of it, and whether it is being looked at. Guarded by its monitor. */
final class Watched {
    private static final Duration UPTIME_LASTS = Duration.ofMinutes(1);

    /** Host and cluster are asked every ten seconds at most, and a start or stop may fall between: what lasts longer is so. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(25);

    private final AnodeWatch watch;
    private Target target;
    private Uptime uptime = Uptime.unknown();
    private Instant uptimeAt = Instant.EPOCH;
    private boolean looking;
    private Verdict verdict = Verdict.NOT_ASKED;
    private @Nullable Instant contradictedSince;
    private @Nullable Event lastEvent;

    Watched(Target target) {
        this.target = target;
        this.watch = new AnodeWatch(target.url());
    }

    AnodeWatch watch() {
        return watch;
    }

    Target target() {
        return target;
    }

    void target(Target now) {
        target = now;
    }

    /** True when nobody looks at it; the caller then does. */
    boolean beginLooking() {
        boolean free = !looking;
        looking = true;
        return free;
    }

    void endLooking() {
        looking = false;
    }

    boolean wantsUptime(Instant now) {
        return now.isAfter(uptimeAt.plus(UPTIME_LASTS));
    }

    void uptime(Uptime read, Instant at) {
        uptime = read;
        uptimeAt = at;
    }

    void happened(Event event) {
        Event before = lastEvent;
        if (before == null || !event.at().isBefore(before.at())) {
            lastEvent = event;
        }
    }

    /** Weighs what is known now. A contradiction is believed only when it lasts. */
    void judge(Instant now) {
        Optional<Probe> probe = Optional.ofNullable(watch.last());
        ServiceTruth service = probe.map(seen -> seen.host().service()).orElse(ServiceTruth.UNKNOWN);
        HttpTruth http = probe.map(Probe::http).orElse(HttpTruth.UNASKED);
        Verdict found = Verdict.of(service, http, target.registry());
        if (!found.isContradiction()) {
            contradictedSince = null;
            verdict = found;
            return;
        }
        Instant since = contradictedSince == null ? now : contradictedSince;
        contradictedSince = since;
        verdict = now.isBefore(since.plus(LONGEST_DELAY)) ? Verdict.ofTheFreshest(service, http) : found;
    }

    Sighting sighting() {
        Optional<Probe> probe = Optional.ofNullable(watch.last());
        Optional<Details> details = Optional.ofNullable(watch.details());
        return new Sighting(
                target.url(), target.registry(), verdict, probe, watch.history(), uptime,
                details.map(Details::version).orElse(""), details.map(Details::algorithms), Optional.ofNullable(lastEvent));
    }
}
