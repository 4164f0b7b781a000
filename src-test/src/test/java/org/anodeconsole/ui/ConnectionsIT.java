package org.anodeconsole.ui;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import org.anodeconsole.console.ConsoleApplication;
import org.anodeconsole.standin.StandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Connections with a cluster, made and used in the window, with the real driver. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ConnectionsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String PASSWORD = "open-sesame-4711";

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Application console;
    private StandIn server;

    @BeforeEach
    void open() throws Exception {
        server = StandIn.start(StandIn.Options.standard());
        server.accounts().put("root", PASSWORD);
        openTheConsole();
    }

    private void openTheConsole() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        robot.interact(HeadlessFixes::install);
        console = FxToolkit.setupApplication(ConsoleApplication.class, "--home", home.toString(), "--language", "en");
    }

    @AfterEach
    void close() throws TimeoutException {
        closeTheConsole();
        server.close();
    }

    private void closeTheConsole() throws TimeoutException {
        FxToolkit.cleanupApplication(console);
        FxToolkit.cleanupStages();
    }

    private Node find(String id) {
        await().atMost(PATIENCE).until(() -> robot.lookup(id).tryQuery().isPresent());
        return robot.lookup(id).query();
    }

    private void type(String id, String text) {
        TextInputControl field = (TextInputControl) find(id);
        robot.interact(() -> field.setText(text));
    }

    private void press(String id) {
        Node button = find(id);
        await().atMost(PATIENCE).until(() -> !button.isDisabled());
        robot.clickOn(button);
    }

    private void awaitConnection(String text) {
        await().atMost(PATIENCE).until(() -> text.equals(((MenuButton) find("#connection")).getText()));
    }

    private void manage() {
        MenuButton menu = (MenuButton) find("#connection");
        robot.interact(() -> menu.getItems().getLast().fire());
        find("#cluster-list");
    }

    private List<String> said() {
        return find("#cluster-test-steps").lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList();
    }

    @Test
    void aConnectionIsAddedTestedUsedLostAndFoundAgainAtTheNextStart() throws Exception {
        awaitConnection("Local");
        manage();
        press("#cluster-list-add");
        assertTrue(find("#cluster-editor-save").isDisabled(), "nothing to save yet");
        type("#cluster-editor-name", "Lab");
        type("#cluster-editor-servers", "127.0.0.1:" + server.port());
        type("#cluster-editor-password", PASSWORD);
        press("#cluster-editor-test");
        await().atMost(PATIENCE).until(() -> said().contains("Logged in over WebSocket."));
        await().atMost(PATIENCE).until(() -> said().stream().anyMatch(text -> text.startsWith("The clocks differ by 0.")));
        // The password is asked for below: this form keeps none.
        type("#cluster-editor-password", "");
        press("#cluster-editor-save");
        press("#cluster-list-use");

        type("#cluster-password", "wrong");
        doNotRemember();
        press("#cluster-password-connect");
        find("#cluster-password-refused");
        type("#cluster-password", PASSWORD);
        doNotRemember();
        press("#cluster-password-connect");
        awaitConnection("Lab · connected");

        closeTheConsole();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PASSWORD), file.toString());
            }
        }
        openTheConsole();
        type("#cluster-password", PASSWORD);
        doNotRemember();
        press("#cluster-password-connect");
        awaitConnection("Lab · connected");

        robot.interact(() -> ((MenuButton) find("#connection")).getItems().getFirst().fire());
        awaitConnection("Local");
        await().atMost(PATIENCE).until(() -> server.connections() == 0);
    }

    @Test
    void aPasswordThatIsNotGivenLeavesTheConsoleUsable() throws Exception {
        manage();
        press("#cluster-list-add");
        type("#cluster-editor-name", "Lab");
        type("#cluster-editor-servers", "127.0.0.1:" + server.port());
        press("#cluster-editor-save");
        press("#cluster-list-use");
        find("#cluster-password");
        robot.clickOn("Cancel");
        awaitConnection("Lab · not connected");
        assertEquals(List.of(), server.statements());

        manage();
        press("#cluster-list-delete");
        press("#cluster-delete-confirm");
        awaitConnection("Local");
        robot.clickOn("#cluster-list-close");
        robot.clickOn("#nav-services");
        find("#services-state");
    }

    private void doNotRemember() {
        CheckBox box = (CheckBox) find("#cluster-remember");
        robot.interact(() -> box.setSelected(false));
    }
}
