package org.anodeconsole.console.monitoring;

import java.util.Optional;
import java.util.SortedSet;

/**
 * All that is known of an anode at a moment.
 *
 * @param url the anode's address as registered
 * @param registry what the cluster says of it
 * @param probe the last look at it; empty before the first
 * @param version the line in which it names its product and version; empty until it is known
 * @param algorithms the names of its algorithms, as far as it has been asked
 * @param lastEvent what happened to it last, as far as that is known
 */
public record Sighting(
        String url,
        RegistryTruth registry,
        Verdict verdict,
        Optional<Probe> probe,
        ProbeHistory history,
        Uptime uptime,
        String version,
        Optional<SortedSet<String>> algorithms,
        Optional<Event> lastEvent) {

    /** An anode of which nothing is known yet. */
    static Sighting unseen(String url) {
        return new Sighting(
                url, RegistryTruth.NONE, Verdict.NOT_ASKED, Optional.empty(), ProbeHistory.empty(), Uptime.unknown(), "",
                Optional.empty(), Optional.empty());
    }
}
