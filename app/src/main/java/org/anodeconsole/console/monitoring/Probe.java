package org.anodeconsole.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one look at an anode found.
 *
 * @param word the status it gave, empty when there was none
 * @param answerTime how long it took; empty when there was no answer of an anode
 * @param modelsDown model services of it that failed
 */
public record Probe(
        Instant at,
        HttpTruth http,
        String word,
        Optional<Duration> answerTime,
        ServiceTruth service,
        Optional<Load> load,
        List<String> modelsDown) {

    public Probe {
        modelsDown = List.copyOf(modelsDown);
    }
}
