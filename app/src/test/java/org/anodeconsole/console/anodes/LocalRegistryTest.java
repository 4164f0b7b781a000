package org.anodeconsole.console.anodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.OkHttpClient;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LocalRegistryTest {
    @TempDir
    Path directory;

    @Test
    void remembersAnodesAndTheirAlgorithmsAcrossRuns() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            Anode registered;
            try (LocalRegistry registry = open()) {
                registered = registry.register(anode.address());
            }
            try (LocalRegistry registry = open()) {
                Anode listed = registry.list().getFirst();
                assertEquals("ready", listed.status());
                assertEquals(registered.id(), listed.id());
                assertEquals(registered.created(), listed.created());
                assertEquals(2, listed.algorithms());
                assertTrue(listed.answerTime().isPresent());
                AlgorithmList.Entry forecaster =
                        registry.algorithms(listed.id()).ofType(AlgorithmList.FORECAST).getFirst();
                assertEquals("holtwinters", forecaster.name());
                assertEquals("add", forecaster.params().get("trend").asText());
            }
        }
    }

    @Test
    void neverReusesAnIdNotEvenAfterARestart() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            try (LocalRegistry registry = open()) {
                assertEquals(1, registry.register(anode.address()).id());
                registry.drop(1);
            }
            try (LocalRegistry registry = open()) {
                assertEquals(2, registry.register(anode.address()).id());
            }
        }
    }

    @Test
    void findsADuplicateUnderAnotherSpelling() throws Exception {
        try (FakeAnode anode = new FakeAnode();
                LocalRegistry registry = open()) {
            registry.register(anode.address());
            AnodeAddress sameByName = AnodeAddress.parse("http://LOCALHOST:" + anode.address().port() + "/");
            ProblemException refused = assertThrows(ProblemException.class, () -> registry.register(sameByName));
            assertEquals("anodes.duplicate", refused.key());
            assertEquals(1, registry.list().size());
        }
    }

    @Test
    void doesNotRegisterWhatDoesNotAnswerOrIsNoAnode() throws Exception {
        try (FakeAnode stranger = new FakeAnode();
                LocalRegistry registry = open()) {
            stranger.lists("<html>hello</html>");
            assertEquals(
                    "anode.notAnAnode",
                    assertThrows(ProblemException.class, () -> registry.register(stranger.address())).key());
            AnodeAddress gone = stranger.address();
            stranger.close();
            assertEquals(
                    "anode.connectionRefused",
                    assertThrows(ProblemException.class, () -> registry.register(gone)).key());
            assertEquals(List.of(), registry.list());
        }
    }

    @Test
    void showsAStoppedAnodeAsOfflineAndKeepsItsAlgorithms() throws Exception {
        try (FakeAnode anode = new FakeAnode();
                LocalRegistry registry = open()) {
            int id = registry.register(anode.address()).id();
            anode.close();
            Anode listed = registry.list().getFirst();
            assertTrue(listed.offline());
            assertTrue(listed.answerTime().isEmpty());
            assertThrows(ProblemException.class, () -> registry.refresh(id));
            assertEquals(2, registry.algorithms(id).count());
        }
    }

    @Test
    void takesOverNewAlgorithmsOnlyWhenRefreshed() throws Exception {
        try (FakeAnode anode = new FakeAnode();
                LocalRegistry registry = open()) {
            int id = registry.register(anode.address()).id();
            anode.lists("{\"protocol\":1.0,\"version\":0.1,\"details\":[{\"type\":\"forecast\",\"algo\":[{\"name\":\"arima\"}]}]}");
            assertEquals(2, registry.list().getFirst().algorithms());
            assertEquals(1, registry.refresh(id).algorithms());
            assertEquals("arima", registry.algorithms(id).ofType("forecast").getFirst().name());
        }
    }

    @Test
    void passesOnTheAnodesOwnStatusWord() throws Exception {
        try (FakeAnode anode = new FakeAnode();
                LocalRegistry registry = open()) {
            registry.register(anode.address());
            anode.says("{\"protocol\": 1.0, \"status\": \"warming up its models\"}");
            assertEquals("warming up its models", registry.list().getFirst().status());
        }
    }

    @Test
    void asksManyAnodesAtTheSameTime() throws Exception {
        try (FakeAnode first = new FakeAnode();
                FakeAnode second = new FakeAnode();
                FakeAnode third = new FakeAnode();
                LocalRegistry registry = open()) {
            for (FakeAnode anode : List.of(first, second, third)) {
                registry.register(anode.address());
                anode.answersAfter(3_000);
            }
            long start = System.nanoTime();
            List<Anode> listed = registry.list();
            assertEquals(List.of(1, 2, 3), listed.stream().map(Anode::id).toList());
            assertTrue(listed.stream().allMatch(Anode::slow));
            // One after the other would take nine seconds at least.
            assertTrue(System.nanoTime() - start < 8_900_000_000L);
        }
    }

    @Test
    @Timeout(30)
    void doesNotWaitForANameServiceThatNeverAnswers() throws Exception {
        try (FakeAnode lost = new FakeAnode();
                FakeAnode fine = new FakeAnode()) {
            try (LocalRegistry registry = open()) {
                registry.register(AnodeAddress.parse("localhost:" + lost.address().port()));
                registry.register(fine.address());
            }
            CountDownLatch never = new CountDownLatch(1);
            OkHttpClient stuck = new OkHttpClient.Builder().dns(host -> {
                waitWhateverHappens(never);
                return List.of();
            }).build();
            try (LocalRegistry registry = LocalRegistry.open(file(), new AnodeClient(stuck))) {
                assertEquals(List.of("offline", "ready"), registry.list().stream().map(Anode::status).toList());
            } finally {
                never.countDown();
            }
        }
    }

    private static void waitWhateverHappens(CountDownLatch latch) {
        boolean waiting = true;
        while (waiting) {
            try {
                latch.await();
                waiting = false;
            } catch (InterruptedException e) {
                // As deaf to interrupts as the operating system's look-up.
            }
        }
    }

    @Test
    void saysThatAnotherConsoleUsesTheRegistry() throws Exception {
        try (LocalRegistry registry = open()) {
            assertEquals(List.of(), registry.list());
            ProblemException refused = assertThrows(ProblemException.class, this::open);
            assertEquals("anodes.store.locked", refused.key());
        }
    }

    @Test
    void setsADamagedRegistryAside() throws Exception {
        Files.writeString(file(), "no registry at all ".repeat(1_000));
        try (LocalRegistry registry = open()) {
            assertEquals(List.of(), registry.list());
            Path aside = registry.setAside().orElseThrow().place();
            assertTrue(Files.readString(aside).startsWith("no registry at all"));
        }
        try (LocalRegistry registry = open()) {
            assertTrue(registry.setAside().isEmpty());
        }
    }

    @Test
    void saysWhenTheRegistryCannotBeOpened() throws Exception {
        Files.createDirectories(file());
        assertEquals("anodes.store.unusable", assertThrows(ProblemException.class, this::open).key());
        assertTrue(Files.isDirectory(file()));
    }

    @Test
    void survivesTheInterruptOfACancelledTask() throws Exception {
        try (FakeAnode anode = new FakeAnode();
                LocalRegistry registry = open()) {
            registry.register(anode.address());
            Thread cancelled = Thread.ofVirtual().start(() -> {
                Thread.currentThread().interrupt();
                try {
                    registry.drop(1);
                } catch (ProblemException e) {
                    throw new IllegalStateException(e);
                }
            });
            cancelled.join();
            assertEquals(2, registry.register(anode.address()).id());
        }
        try (LocalRegistry registry = open()) {
            assertEquals(List.of(2), registry.list().stream().map(Anode::id).toList());
        }
    }

    @Test
    void refusesWhatIsNotThere() throws Exception {
        try (LocalRegistry registry = open()) {
            assertEquals("anodes.notThere", assertThrows(ProblemException.class, () -> registry.drop(7)).key());
            assertEquals("anodes.notThere", assertThrows(ProblemException.class, () -> registry.refresh(7)).key());
            assertEquals("anodes.notThere", assertThrows(ProblemException.class, () -> registry.algorithms(7)).key());
            assertFalse(Files.notExists(file()));
        }
    }

    private Path file() {
        return directory.resolve("registry.mv.db");
    }

    private LocalRegistry open() throws ProblemException {
        return LocalRegistry.open(file(), FakeAnode.client());
    }
}
