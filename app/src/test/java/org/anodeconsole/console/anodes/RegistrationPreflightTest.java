package org.anodeconsole.console.anodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.anodeconsole.console.anodes.StepResult.Found;
import org.anodeconsole.console.anodes.StepResult.Outcome;
import org.anodeconsole.console.anodes.StepResult.Step;
import org.anodeconsole.console.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RegistrationPreflightTest {
    private static final List<Outcome> ALL_PASSED =
            List.of(Outcome.PASSED, Outcome.PASSED, Outcome.PASSED, Outcome.PASSED, Outcome.PASSED, Outcome.PASSED);

    private final RegistrationPreflight preflight =
            new RegistrationPreflight(FakeAnode.client(), HostResolver.ofSystem());

    @Test
    void passesAnAnodeAndReportsEachStepAsItEnds() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            List<Step> reported = new ArrayList<>();
            PreflightReport report =
                    preflight.run(" HTTP://localhost:" + anode.address().port() + "/ ", List.of(), RegistryDemands.NONE, step -> reported.add(step.step()));
            assertEquals(List.of(Step.values()), reported);
            assertEquals(ALL_PASSED, outcomes(report));
            assertEquals("localhost:" + anode.address().port(), report.address().orElseThrow().url());
        }
    }

    @Test
    void stopsAtAnAddressThatIsNone() throws Exception {
        PreflightReport report = preflight.run("6090:localhost:oops", List.of(), RegistryDemands.NONE, step -> {});
        assertTrue(report.blocked());
        assertEquals(List.of("address.malformed"), findings(report, Step.ADDRESS));
        assertEquals(Outcome.SKIPPED, report.steps().getLast().outcome());
        assertEquals(Step.values().length, report.steps().size());
    }

    @Test
    void saysThatAHostIsNotKnown() throws Exception {
        assertEquals(
                List.of("anode.unknownHost"),
                findings(preflight.run("no-such-host.invalid:6090", List.of(), RegistryDemands.NONE, step -> {}), Step.ADDRESS));
    }

    @Test
    void findsTheAnodeThatIsRegisteredAlready() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            Anode known = new Anode(
                    3, "127.0.0.1:" + anode.address().port(), "ready", Instant.EPOCH, Instant.EPOCH, 2, Optional.empty());
            PreflightReport report = preflight.run("localhost:" + anode.address().port(), List.of(known), RegistryDemands.NONE, step -> {});
            assertEquals(List.of("anodes.duplicate"), findings(report, Step.DUPLICATE));
            assertTrue(report.blocked());
        }
    }

    @Test
    void saysThatNothingListensOnAClosedPort() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        PreflightReport report = preflight.run("127.0.0.1:" + port, List.of(), RegistryDemands.NONE, step -> {});
        assertEquals(List.of("anode.connectionRefused"), findings(report, Step.TCP));
        assertEquals(Outcome.SKIPPED, report.steps().get(Step.STATUS.ordinal()).outcome());
    }

    @Test
    void doesNotHangOnASocketThatNeverAnswers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            PreflightReport report = preflight.run("127.0.0.1:" + silent.getLocalPort(), List.of(), RegistryDemands.NONE, step -> {});
            assertEquals(Outcome.PASSED, report.steps().get(Step.TCP.ordinal()).outcome());
            assertEquals(List.of("anode.timeout"), findings(report, Step.STATUS));
        }
    }

    @Test
    void endsSoonWhenTheUserGivesUp() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            AtomicReference<Throwable> end = new AtomicReference<>();
            Thread checking = Thread.ofVirtual().start(() -> {
                try {
                    preflight.run("127.0.0.1:" + silent.getLocalPort(), List.of(), RegistryDemands.NONE, step -> {
                        if (step.step() == Step.TCP) {
                            Thread.currentThread().interrupt();
                        }
                    });
                } catch (InterruptedException e) {
                    end.set(e);
                }
            });
            assertTrue(checking.join(Duration.ofSeconds(4)));
            assertInstanceOf(InterruptedException.class, end.get());
        }
    }

    @Test
    void recognisesAStrangerAndABrokenServer() throws Exception {
        try (FakeAnode stranger = new FakeAnode()) {
            stranger.says("<html>welcome</html>");
            assertEquals(List.of("anode.notAnAnode"), findings(check(stranger), Step.STATUS));
            stranger.answersWithCode(500);
            assertEquals(List.of("anode.httpError"), findings(check(stranger), Step.STATUS));
        }
    }

    @Test
    void warnsOfAnAnswerThatTdengineWouldNotWaitFor() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            anode.answersAfter(250);
            PreflightReport report = check(anode);
            assertEquals(List.of("anodes.status.slow"), findings(report, Step.STATUS));
            assertTrue(report.doubtful());
            assertFalse(report.blocked());
        }
    }

    @Test
    void refusesAnUnknownProtocol() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            anode.lists(FakeAnode.TWO_ALGORITHMS.replace("\"protocol\": 1.0", "\"protocol\": 2.5"));
            PreflightReport report = check(anode);
            assertEquals(List.of("anodes.list.protocol"), findings(report, Step.LIST));
            assertTrue(report.blocked());
        }
    }

    @Test
    void takesANameOf61CharactersAndRefusesOneOf62() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            anode.lists(FakeAnode.TWO_ALGORITHMS.replace("iqr", "n".repeat(61)));
            assertEquals(ALL_PASSED.getLast(), check(anode).steps().getLast().outcome());
            anode.lists(FakeAnode.TWO_ALGORITHMS.replace("iqr", "n".repeat(62)));
            PreflightReport report = check(anode);
            assertEquals(List.of("anodes.list.longName"), findings(report, Step.LIST));
            assertTrue(report.blocked());
        }
    }

    @Test
    void warnsOfNewTypesAndCapitals() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            anode.lists(FakeAnode.TWO_ALGORITHMS.replace("\"forecast\"", "\"imputation\"").replace("iqr", "IQR"));
            PreflightReport report = check(anode);
            assertEquals(List.of("anodes.list.unknownType", "anodes.list.capitals"), findings(report, Step.LIST));
            assertFalse(report.blocked());
        }
    }

    @Test
    void everyFindingHasWordsInBothLanguages() throws Exception {
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = new Messages(language);
            for (String key : List.of(
                    "anodes.duplicate", "anodes.status.slow", "anodes.list.protocol", "anodes.list.tooMany", "anodes.list.longName",
                    "anodes.list.unknownType", "anodes.list.capitals", "anodes.list.empty", "anodes.notThere")) {
                assertFalse(messages.text(key + ".what", "a", "b", "c").isBlank());
                assertFalse(messages.text(key + ".remedy", "a", "b", "c").isBlank());
            }
        }
    }

    private PreflightReport check(FakeAnode anode) throws InterruptedException {
        return preflight.run(anode.address().url(), List.of(), RegistryDemands.NONE, step -> {});
    }

    private static List<Outcome> outcomes(PreflightReport report) {
        return report.steps().stream().map(StepResult::outcome).toList();
    }

    private static List<String> findings(PreflightReport report, Step step) {
        Found found = assertInstanceOf(Found.class, report.steps().get(step.ordinal()));
        return found.findings().stream().map(finding -> finding.key()).toList();
    }
}
