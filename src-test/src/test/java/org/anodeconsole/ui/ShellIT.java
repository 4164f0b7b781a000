package org.anodeconsole.ui;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.anodeconsole.console.ConsoleApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What is the same on every page: palette, shortcuts, about box, and what the last run left behind. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ShellIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Application console;

    @BeforeEach
    void openTheConsoleAfterAKilledOne() throws Exception {
        Files.createDirectories(home.resolve("state"));
        Files.writeString(home.resolve("state").resolve("running"), "4711");
        FxToolkit.registerPrimaryStage();
        robot.interact(HeadlessFixes::install);
        console = FxToolkit.setupApplication(ConsoleApplication.class, "--home", home.toString(), "--language", "en");
    }

    @AfterEach
    void closeTheConsole() throws TimeoutException {
        FxToolkit.cleanupApplication(console);
        FxToolkit.cleanupStages();
    }

    @Test
    void thePaletteFindsAPageAndGoesThere() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.clickOn("#palette-typed").write("services");
        ListView<?> found = robot.lookup("#palette-found").query();
        await().atMost(PATIENCE).until(() -> found.getItems().size() >= 1);
        robot.push(KeyCode.ENTER);
        await().atMost(PATIENCE).until(() -> text("#page-title").equals("Services"));
        assertFalse(overlay().isVisible());
    }

    @Test
    void escapeClosesThePaletteAndGivesTheFocusBack() {
        robot.clickOn("#nav-anodes");
        Node before = robot.lookup("#nav-anodes").query();
        robot.interact(before::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertTrue(overlay().isVisible());
        robot.push(KeyCode.ESCAPE);
        assertFalse(overlay().isVisible());
        assertTrue(before.isFocused());
    }

    @Test
    void aQuestionMarkShowsTheShortcutsUnlessItIsTyped() {
        robot.clickOn("#nav-anodes");
        robot.interact(() -> robot.lookup("#nav-anodes").query().requestFocus());
        robot.write("?");
        assertTrue(robot.lookup("#shortcut-sheet").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.clickOn("#palette-typed").write("?");
        assertTrue(robot.lookup("#shortcut-sheet").tryQuery().isEmpty());
    }

    @Test
    void theAboutBoxListsTheLibrariesWithTheirLicences() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.clickOn("#palette-typed").write("about anode console");
        robot.push(KeyCode.ENTER);
        TableView<?> libraries = robot.lookup("#about-libraries").query();
        assumeFalse(libraries.getItems().isEmpty(), "Maven makes no bill of materials while it is offline");
        assertTrue(libraries.getItems().stream()
                .map(Object::toString)
                .anyMatch(row -> row.contains("taos-jdbcdriver") && row.contains("MIT")));
        assertTrue(text("#about-version").startsWith("Version "));
    }

    @Test
    void aKilledRunIsOfferedAsAReportOnce() {
        robot.clickOn("#crash-show");
        TextArea report = robot.lookup("#crash-text").query();
        assertTrue(report.getText().contains("Process 4711"));
        robot.clickOn("#crash-close");
        assertFalse(robot.lookup("#crash-notice").query().isVisible());
    }

    private Node overlay() {
        return robot.lookup("#overlay").query();
    }

    private String text(String selector) {
        Labeled labeled = robot.lookup(selector).query();
        return labeled.getText();
    }
}
