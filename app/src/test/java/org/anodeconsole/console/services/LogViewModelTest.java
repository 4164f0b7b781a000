package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogViewModelTest {
    private final OneThread ui = new OneThread();
    private final FakeService service = new FakeService();
    private LogViewModel log;

    @BeforeEach
    void create() throws Exception {
        log = ui.ask(() -> new LogViewModel(service, new TaskRunner(ui), new Messages(Locale.ENGLISH)));
        service.buffer.add("2026-01-01 00:00:00,000 - main - INFO - one");
        service.buffer.add("2026-01-01 00:00:01,000 - main - ERROR - two");
    }

    @AfterEach
    void close() {
        ui.close();
    }

    private List<String> shown() throws Exception {
        return ui.ask(() -> log.visible().stream().map(LogLine::message).toList());
    }

    private void awaitShown(String... messages) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            ui.run(log::update);
            return shown().equals(List.of(messages));
        });
    }

    @Test
    void addsNewLinesAsTheyAreWritten() {
        awaitShown("one", "two");
        service.buffer.add("three");
        awaitShown("one", "two", "three");
    }

    @Test
    void showsOnlyTheChosenSeverities() {
        ui.run(() -> log.shownProperty(LogSeverity.INFO).set(false));
        awaitShown("two");
        ui.run(() -> log.shownProperty(LogSeverity.INFO).set(true));
        awaitShown("one", "two");
    }

    @Test
    void showsOnlyWhatTheSearchFindsAndSaysWhatIsWrongWithIt() throws Exception {
        ui.run(() -> log.searchProperty().set("t.o$"));
        awaitShown("two");
        ui.run(() -> log.searchProperty().set("t("));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ui.ask(() -> log.noticeProperty().get()).startsWith("The search is not a regular expression"));
        ui.run(() -> log.searchProperty().set(""));
        awaitShown("one", "two");
        assertEquals("", ui.ask(() -> log.noticeProperty().get()));
    }

    @Test
    void restsWhilePausedAndCatchesUpAfterwards() throws Exception {
        awaitShown("one", "two");
        ui.run(() -> log.followingProperty().set(false));
        service.buffer.add("three");
        ui.run(log::update);
        assertEquals(List.of("one", "two"), shown());

        ui.run(() -> log.followingProperty().set(true));

        awaitShown("one", "two", "three");
    }

    @Test
    void aLogIsNotFollowedAfterItWasPutToRestHoweverLateTheFollowingBegan() throws Exception {
        awaitShown("one", "two");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> service.followed);
        ui.run(log::rest);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !service.followed);

        service.mayFollow = new CountDownLatch(1);
        service.buffer.add("three");
        ui.ask(() -> {
            log.update();
            log.rest();
            return true;
        });
        service.mayFollow.countDown();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> shown().size() == 3);
        assertFalse(service.followed);
    }

    @Test
    void showsAMillionLinesAndTheFewThatASearchFinds() throws Exception {
        for (int i = 0; i < 1_000_000; i++) {
            service.buffer.add("line " + i);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            ui.run(log::update);
            return ui.ask(() -> log.visible().size()) == LogBuffer.USUAL_CAPACITY
                    && ui.ask(() -> log.visible().getLast().text()).equals("line 999999");
        });

        ui.run(() -> log.searchProperty().set("^line 77777\\d$"));

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> shown().size() == 10 && shown().getFirst().equals("line 777770"));
    }

    @Test
    void dropsLinesThatTheLogNoLongerHolds() throws Exception {
        service.buffer = new LogBuffer(3_000);
        ui.run(() -> log = new LogViewModel(service, new TaskRunner(ui), new Messages(Locale.ENGLISH)));
        for (int i = 0; i < 10_000; i++) {
            service.buffer.add("line " + i);
            if (i % 1_000 == 0) {
                ui.run(log::update);
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            ui.run(log::update);
            List<String> lines = shown();
            return lines.size() == 3_000 && lines.getFirst().equals("line 7000") && lines.getLast().equals("line 9999");
        });
    }

    @Test
    void showsOneRunOfTheProgramAndGoesOnWithTheNext() throws Exception {
        awaitShown("one", "two");
        service.buffer.beginRun();
        service.buffer.add("three");
        ui.run(() -> log.runProperty().set(LogRun.LATEST));
        awaitShown("three");
        ui.run(() -> log.runProperty().set(LogRun.PREVIOUS));
        awaitShown("one", "two");

        service.buffer.beginRun();
        service.buffer.add("four");

        awaitShown("three");
        ui.run(() -> log.runProperty().set(LogRun.LATEST));
        awaitShown("four");
        assertEquals(2, ui.ask(() -> log.startsProperty().get()));
    }

    @Test
    void findsErrorsBeforeAndAfterALine() throws Exception {
        service.buffer.add("fine");
        service.buffer.add("an error");
        awaitShown("one", "two", "fine", "an error");
        assertEquals(
                List.of(1, 3, -1, 1, 3, -1),
                ui.ask(() -> List.of(
                        log.nextError(-1), log.nextError(1), log.nextError(3),
                        log.previousError(3), log.previousError(-1), log.previousError(1))));
    }

    @Test
    void findsNewSeveritiesWhilePausedWithoutReadingOn() throws Exception {
        awaitShown("one", "two");
        ui.run(() -> log.followingProperty().set(false));
        ui.run(() -> log.shownProperty(LogSeverity.INFO).set(false));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> shown().equals(List.of("two")));
    }

    @Test
    void saysWhyALogCannotBeReadAndTriesAgainLater() throws Exception {
        service.pollFailure = new ProblemException("services.journal.unreadable", "", "taosanoded.service", "no access");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            ui.run(log::update);
            return ui.ask(() -> log.noticeProperty().get()).startsWith("The journal of taosanoded.service could not be read: no access");
        });
        service.pollFailure = null;
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            ui.run(log::update);
            return ui.ask(() -> log.noticeProperty().get()).isEmpty();
        });
    }

    @Test
    void savesWhatIsShown(@TempDir Path home) throws Exception {
        awaitShown("one", "two");
        Path file = home.resolve(log.suggestedName());

        ui.run(() -> log.save(file));

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ui.ask(() -> log.noticeProperty().get()).equals("Saved as " + file));
        assertTrue(Files.readString(file).endsWith(" - ERROR - two\n"));
    }

    @Test
    void saysThatItCouldNotBeSaved(@TempDir Path home) {
        ui.run(() -> log.save(home.resolve("missing/log")));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ui.ask(() -> log.noticeProperty().get()).endsWith("missing/log could not be saved."));
    }
}
