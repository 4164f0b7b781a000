package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.anodeconsole.console.language.Messages;
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
        Awaitility.await().until(() -> {
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
        Awaitility.await().until(() -> ui.ask(() -> log.noticeProperty().get()).startsWith("The search is not a regular expression"));
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
    void holdsNoMoreLinesThanTheBuffer() throws Exception {
        for (int i = 0; i < 25_000; i++) {
            service.buffer.add("line " + i);
            if (i % 5_000 == 0) {
                ui.run(log::update);
            }
        }
        Awaitility.await().until(() -> {
            ui.run(log::update);
            List<String> lines = shown();
            return lines.size() == LogBuffer.USUAL_CAPACITY && lines.getLast().equals("line 24999");
        });
    }

    @Test
    void savesWhatIsShown(@TempDir Path home) throws Exception {
        awaitShown("one", "two");
        Path file = home.resolve(log.suggestedName());

        ui.run(() -> log.save(file));

        Awaitility.await().until(() -> ui.ask(() -> log.noticeProperty().get()).equals("Saved as " + file));
        assertTrue(Files.readString(file).endsWith(" - ERROR - two\n"));
    }

    @Test
    void saysThatItCouldNotBeSaved(@TempDir Path home) {
        ui.run(() -> log.save(home.resolve("missing/log")));
        Awaitility.await().until(() -> ui.ask(() -> log.noticeProperty().get()).endsWith("missing/log could not be saved."));
    }
}
