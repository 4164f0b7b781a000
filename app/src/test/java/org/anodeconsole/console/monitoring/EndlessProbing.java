package org.anodeconsole.console.monitoring;

import java.nio.file.Path;
import java.time.Clock;

/** A history that is written to without end, for a test that ends it the hard way. Prints the time of each question. */
final class EndlessProbing {
    private EndlessProbing() {}

    public static void main(String[] arguments) throws Exception {
        History history = History.open(Path.of(arguments[0]), Clock.systemUTC());
        while (true) {
            long now = System.currentTimeMillis();
            history.add("a", Bucket.ofAnswer(now, 1));
            System.out.println(now);
            Thread.sleep(50);
        }
    }
}
