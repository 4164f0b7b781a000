package org.anodeconsole.console.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anodeconsole.console.monitoring.Alert.Subject;
import org.junit.jupiter.api.Test;

class AlertBookTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Map<AlertRule.Kind, String> OFFLINE = Map.of(AlertRule.Kind.OFFLINE, "");
    private static final Subject SUBJECT = new Subject("a", AlertRule.Kind.OFFLINE);

    private final AlertBook book = new AlertBook(List.of(
            new AlertRule(AlertRule.Kind.OFFLINE, Duration.ofSeconds(30)), new AlertRule(AlertRule.Kind.ALGORITHM_GONE, Duration.ZERO)));

    private List<Alert> at(int second, Map<AlertRule.Kind, String> worries) {
        return book.observe("a", worries, START.plusSeconds(second));
    }

    @Test
    void raisesOnceWhatHasLastedLongEnough() {
        assertEquals(List.of(), at(0, OFFLINE));
        assertEquals(List.of(), at(29, OFFLINE));
        List<Alert> raised = at(30, OFFLINE);
        assertEquals(START, raised.getFirst().since());
        assertEquals(List.of(), at(35, OFFLINE));
        assertEquals(1, book.all().size());
    }

    @Test
    void startsCountingAgainAfterABreak() {
        at(0, OFFLINE);
        at(20, Map.of());
        assertEquals(List.of(), at(25, OFFLINE));
        assertEquals(List.of(), at(40, OFFLINE));
        assertEquals(1, at(55, OFFLINE).size());
    }

    @Test
    void raisesAtOnceWhatNeedNotLastAndKeepsItsDetailCurrent() {
        assertEquals("lof", at(0, Map.of(AlertRule.Kind.ALGORITHM_GONE, "lof")).getFirst().detail());
        assertEquals(List.of(), at(5, Map.of(AlertRule.Kind.ALGORITHM_GONE, "iqr, lof")));
        assertEquals("iqr, lof", book.all().getFirst().detail());
    }

    @Test
    void listsAnEndedAlertUntilItIsAcknowledged() {
        at(0, OFFLINE);
        at(30, OFFLINE);
        at(60, Map.of());
        assertEquals(Optional.of(START.plusSeconds(60)), book.all().getFirst().ended());
        book.acknowledge(SUBJECT);
        assertEquals(List.of(), book.all());
    }

    @Test
    void keepsAnAcknowledgedAlertUntilItIsOver() {
        at(0, OFFLINE);
        at(30, OFFLINE);
        book.acknowledge(SUBJECT);
        assertTrue(book.all().getFirst().acknowledged());
        at(60, Map.of());
        assertEquals(List.of(), book.all());
    }

    @Test
    void saysNothingOfWhatIsMutedUntilItsTimeIsOver() {
        book.mute(SUBJECT, START.plusSeconds(100));
        at(0, OFFLINE);
        assertEquals(List.of(), at(30, OFFLINE), "muted");
        assertTrue(book.all().getFirst().muted(START.plusSeconds(99)));
        at(40, Map.of());
        at(70, OFFLINE);
        assertEquals(1, at(100, OFFLINE).size(), "the mute is over");
    }

    @Test
    void endsAMuteEarly() {
        book.mute(SUBJECT, START.plusSeconds(1_000));
        book.mute(SUBJECT, START);
        at(0, OFFLINE);
        assertEquals(1, at(30, OFFLINE).size());
    }

    @Test
    void forgetsAnodesNobodyWatches() {
        at(0, OFFLINE);
        at(30, OFFLINE);
        book.listOnly(Set.of("b"));
        assertEquals(List.of(), book.all());
    }

    @Test
    void listsWhatLastsBeforeWhatIsOver() {
        at(0, OFFLINE);
        at(30, OFFLINE);
        at(60, Map.of(AlertRule.Kind.ALGORITHM_GONE, "lof"));
        assertEquals(
                List.of(AlertRule.Kind.ALGORITHM_GONE, AlertRule.Kind.OFFLINE), book.all().stream().map(Alert::kind).toList());
    }

    @Test
    void listsTheAlertsOfAnodesThatAreWatchedAgain() {
        at(0, OFFLINE);
        at(30, OFFLINE);
        book.listOnly(Set.of("b"));
        book.listOnly(Set.of("a", "b"));
        assertEquals(1, book.all().size());
        assertEquals(List.of(), at(90, OFFLINE), "it goes on and is not raised twice");
    }

    @Test
    void saysNothingOfAKindThatIsSwitchedOff() {
        at(0, OFFLINE);
        at(30, OFFLINE);
        AlertRule rule = book.rule(AlertRule.Kind.OFFLINE);
        book.change(rule.withOn(false));
        assertEquals(List.of(), book.all());
        assertEquals(List.of(), at(100, OFFLINE));
        book.change(rule.withLasting(Duration.ofSeconds(5)));
        at(200, OFFLINE);
        assertEquals(1, at(205, OFFLINE).size());
    }
}
