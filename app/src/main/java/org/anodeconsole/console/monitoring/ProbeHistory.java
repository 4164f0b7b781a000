package org.anodeconsole.console.monitoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last answers of one anode.
 *
 * @param answers oldest first; empty where the anode did not answer
 */
public record ProbeHistory(List<Optional<Duration>> answers) {
    /** At one question in five seconds these are five minutes. */
    public static final int LENGTH = 60;

    public ProbeHistory {
        answers = List.copyOf(answers);
    }

    public static ProbeHistory empty() {
        return new ProbeHistory(List.of());
    }

    /** With one more answer; the oldest makes room for it. */
    public ProbeHistory with(Optional<Duration> answer) {
        List<Optional<Duration>> longer = new ArrayList<>(answers);
        longer.add(answer);
        return new ProbeHistory(longer.subList(Math.max(0, longer.size() - LENGTH), longer.size()));
    }

    /** How many of them were no answer. */
    public int missed() {
        return (int) answers.stream().filter(Optional::isEmpty).count();
    }

    /** The longest answer time, zero when there was no answer at all. */
    public Duration longest() {
        return answers.stream().flatMap(Optional::stream).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
