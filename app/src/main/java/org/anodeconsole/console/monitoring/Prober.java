package org.anodeconsole.console.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.anodeconsole.anode.protocol.AnodeStatus;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.ProblemException;

/** Looks at one anode: its answer over HTTP, and what its host tells where one is attached. Blocks for seconds at most. */
final class Prober {
    private final AnodeClient client;
    private final HostSight host;
    private final Clock clock;

    Prober(AnodeClient client, HostSight host, Clock clock) {
        this.client = client;
        this.host = host;
        this.clock = clock;
    }

    Probe look(AnodeAddress anode) throws InterruptedException {
        long start = System.nanoTime();
        HttpTruth http;
        String word = "";
        Optional<Duration> time = Optional.empty();
        try {
            AnodeStatus status = client.status(anode);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            word = status.status();
            time = Optional.of(took);
            http = truth(word, took);
        } catch (ProblemException e) {
            http = e.key().equals("anode.notAnAnode") || e.key().equals("anode.httpError") || e.key().equals("anode.answerTooLarge")
                    ? HttpTruth.FOREIGN : HttpTruth.SILENT;
        }
        return new Probe(clock.instant(), http, word, time, host.look(anode));
    }

    private static HttpTruth truth(String word, Duration took) {
        if (!word.equals(Anode.READY)) {
            return HttpTruth.NOT_READY;
        }
        return took.compareTo(Anode.TDENGINE_LIMIT) > 0 ? HttpTruth.SLOW : HttpTruth.READY;
    }
}
