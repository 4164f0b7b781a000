package org.anodeconsole.ui;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.anodeconsole.console.ConsoleApplication;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The whole console in a window, with its anode as a real child process, used as a person would use it. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ConsoleWindowIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Application console;

    @BeforeEach
    void openTheConsole() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        robot.interact(HeadlessFixes::install);
        console = FxToolkit.setupApplication(ConsoleApplication.class, "--home", home.toString(), "--language", "en");
        awaitReady();
    }

    @AfterEach
    void closeTheConsole() throws TimeoutException {
        FxToolkit.cleanupApplication(console);
        FxToolkit.cleanupStages();
    }

    @Test
    void theBuiltInAnodeIsStoppedStartedKilledAndSaidToBe() throws Exception {
        long first = child().pid();
        robot.clickOn("#nav-services");
        awaitText("#services-state", "Running");
        awaitText("#services-usable", "Yes, ready");

        robot.clickOn("#services-stop");
        awaitText("#services-state", "Stopped");
        assertTrue(ProcessHandle.of(first).isEmpty(), "the process is gone when the page says so");
        robot.clickOn("#nav-anodes");
        await().atMost(PATIENCE).until(() -> rows().contains("offline"));

        robot.clickOn("#nav-services");
        robot.clickOn("#services-start");
        awaitText("#services-state", "Running");
        child().destroyForcibly();
        awaitText("#services-state", "Failed");

        robot.clickOn("#services-start");
        awaitText("#services-state", "Running");
        robot.clickOn("#nav-anodes");
        awaitReady();
    }

    @Test
    void anotherAnodeIsCheckedRegisteredDroppedAndBroughtBack() throws Exception {
        try (SecondAnode second = new SecondAnode(home.resolve("second"))) {
            robot.clickOn("#nav-anodes");
            robot.clickOn("#anodes-register");
            robot.clickOn("#register-address").write("localhost:" + second.port());
            robot.clickOn("#register-check");
            await().atMost(PATIENCE).until(() -> !node("#register-confirm").isDisabled());
            robot.clickOn("#register-confirm");
            await().atMost(PATIENCE).until(() -> rows().contains("localhost:" + second.port()));

            robot.clickOn("localhost:" + second.port());
            robot.clickOn("#anodes-drop");
            robot.clickOn("#drop-confirm");
            await().atMost(PATIENCE).until(() -> !rows().contains("localhost:" + second.port()));
            robot.clickOn("#anodes-undo");
            await().atMost(PATIENCE).until(() -> rows().contains("localhost:" + second.port()));
        }
    }

    @Test
    void whatIsNoAnodeCannotBeRegistered() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            robot.clickOn("#nav-anodes");
            robot.clickOn("#anodes-register");
            robot.clickOn("#register-address").write("127.0.0.1:" + silent.getLocalPort());
            robot.clickOn("#register-check");
            await().atMost(PATIENCE).until(() -> !text("#register-verdict").isEmpty());
            assertTrue(node("#register-confirm").isDisabled());
            robot.clickOn("#register-cancel");
        }
    }

    @Test
    void aSampleIsForecastAndSearchedForAnomalies() {
        robot.clickOn("#nav-workbench");
        robot.clickOn("#open-sample").clickOn("#AIR_PASSENGERS");
        awaitText("#data-name", "passengers");
        choose("holtwinters");
        robot.clickOn("#run");
        awaitRun("steps: 24");

        choose("ksigma");
        robot.clickOn("#run");
        await().atMost(PATIENCE).until(() -> runTexts().contains("ksigma"));
    }

    @Test
    void theLanguageChangesWhileTheWindowIsOpen() {
        robot.clickOn("#nav-settings");
        ChoiceBox<Object> language = robot.lookup("#settings-language").query();
        robot.interact(() -> language.setValue("zh-CN"));
        assertEquals("服务", text("#nav-services"));
        robot.interact(() -> language.setValue("en"));
        assertEquals("Services", text("#nav-services"));
    }

    private void choose(String algorithm) {
        await().atMost(PATIENCE).until(() -> algorithms().getItems().stream()
                .anyMatch(item -> item.toString().contains(algorithm)));
        ComboBox<Object> box = algorithms();
        robot.interact(() -> box.getItems().stream()
                .filter(item -> item.toString().contains(algorithm))
                .findFirst()
                .ifPresent(box::setValue));
    }

    private ComboBox<Object> algorithms() {
        return robot.lookup("#algorithm").query();
    }

    private void awaitRun(String words) {
        await().atMost(PATIENCE).until(() -> runTexts().contains(words));
    }

    private String runTexts() {
        StringBuilder all = new StringBuilder();
        robot.interact(() -> robot.lookup("#runs").query().lookupAll("*").forEach(node -> all.append(words(node)).append('\n')));
        return all.toString();
    }

    private void awaitReady() {
        robot.clickOn("#nav-anodes");
        try {
            await().atMost(PATIENCE).until(() -> rows().contains("ready"));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("no anode became ready; the console's log:\n" + log(), e);
        }
    }

    private String log() {
        try {
            return Files.readString(home.resolve("state").resolve("console.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private String rows() {
        StringBuilder all = new StringBuilder();
        robot.interact(() -> {
            TableView<?> table = robot.lookup("#anodes-table").query();
            table.lookupAll("*").forEach(node -> all.append(words(node)).append('\n'));
        });
        return all.toString();
    }

    private void awaitText(String id, String words) {
        await().atMost(PATIENCE).until(() -> text(id).contains(words));
    }

    private String text(String id) {
        StringBuilder found = new StringBuilder();
        robot.interact(() -> {
            Set<Node> nodes = robot.lookup(id).queryAll();
            nodes.forEach(node -> {
                found.append(words(node));
                if (words(node).isEmpty()) {
                    node.lookupAll("*").forEach(inner -> found.append(words(inner)));
                }
            });
        });
        return found.toString();
    }

    private Node node(String id) {
        return robot.lookup(id).query();
    }

    private static String words(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.getText() == null ? "" : labeled.getText();
            case TextInputControl input -> input.getText();
            case javafx.scene.text.Text text -> text.getText();
            default -> "";
        };
    }

    /** The anode of this console; other tests may run other programs in this process. */
    private ProcessHandle child() throws IOException {
        long pid = Long.parseLong(Files.readString(home.resolve("state").resolve("taosanode.pid")).strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("there is no process " + pid));
    }
}
