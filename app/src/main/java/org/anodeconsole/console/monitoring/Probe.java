package org.anodeconsole.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one look at an anode found.
 *
 * @param word the status it gave, empty when there was none
 * @param answerTime how long it took; empty when there was no answer of an anode
 * @param host what the computer it runs on told
 */
public record Probe(Instant at, HttpTruth http, String word, Optional<Duration> answerTime, HostReport host) {}
