package org.anodeconsole.console.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProbeHistoryTest {
    @Test
    void keepsTheLatestAnswersAndForgetsTheOldest() {
        ProbeHistory history = ProbeHistory.empty().with(Optional.empty());
        for (int i = 1; i <= ProbeHistory.LENGTH; i++) {
            history = history.with(Optional.of(Duration.ofMillis(i)));
        }
        assertEquals(ProbeHistory.LENGTH, history.answers().size());
        assertEquals(0, history.missed());
        assertEquals(Duration.ofMillis(1), history.answers().getFirst().orElseThrow());
        assertEquals(Duration.ofMillis(ProbeHistory.LENGTH), history.longest());
    }

    @Test
    void countsWhatWasNotAnswered() {
        ProbeHistory history = ProbeHistory.empty().with(Optional.empty()).with(Optional.of(Duration.ofMillis(7))).with(Optional.empty());
        assertEquals(2, history.missed());
        assertEquals(Duration.ZERO, ProbeHistory.empty().longest());
    }
}
