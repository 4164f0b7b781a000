package org.anodeconsole.console.monitoring;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that has been wrong for longer than its rule allows.
 *
 * @param since when it began
 * @param ended when it was over; empty while it lasts
 * @param acknowledged whether the user has seen it
 * @param mutedUntil until when nothing is to be said of it; a time in the past says nothing
 * @param detail more of it, such as names of algorithms; may be empty
 */
public record Alert(
        String anode,
        AlertRule.Kind kind,
        Instant since,
        Optional<Instant> ended,
        boolean acknowledged,
        Instant mutedUntil,
        String detail) {

    /** What it is about: an anode and a kind have one alert at a time. */
    public record Subject(String anode, AlertRule.Kind kind) {}

    public Subject subject() {
        return new Subject(anode, kind);
    }

    public boolean muted(Instant now) {
        return now.isBefore(mutedUntil);
    }

    Alert withEnd(Instant end) {
        return new Alert(anode, kind, since, Optional.of(end), acknowledged, mutedUntil, detail);
    }

    Alert withAcknowledgement() {
        return new Alert(anode, kind, since, ended, true, mutedUntil, detail);
    }

    Alert withMute(Instant until) {
        return new Alert(anode, kind, since, ended, acknowledged, until, detail);
    }

    Alert withDetail(String now) {
        return new Alert(anode, kind, since, ended, acknowledged, mutedUntil, now);
    }
}
