package org.anodeconsole.ui;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.anodeconsole.console.ConsoleApplication;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The configuration of the built-in anode, edited in the window as a person would, with the real anode reading it. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ConfigurationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Application console;

    @BeforeEach
    void openTheConsole() throws TimeoutException {
        start();
        robot.clickOn("#nav-services");
        await().atMost(PATIENCE).until(() -> words("#services-usable").contains("Yes, ready"));
        openThePage();
    }

    private void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        robot.interact(HeadlessFixes::install);
        console = FxToolkit.setupApplication(ConsoleApplication.class, "--home", home.toString(), "--language", "en");
    }

    private void openThePage() {
        robot.clickOn("#nav-configuration");
        await().atMost(PATIENCE).until(() -> text().contains("[uwsgi]"));
    }

    @AfterEach
    void closeTheConsole() throws TimeoutException {
        FxToolkit.cleanupApplication(console);
        FxToolkit.cleanupStages();
    }

    private Path file() {
        return home.resolve("config").resolve("taosanode.ini");
    }

    private String text() {
        String[] found = {""};
        robot.interact(() -> found[0] = robot.lookup("#configuration-text").<CodeArea>query().getText());
        return found[0];
    }

    private void type(String id, String value) {
        robot.interact(() -> robot.lookup(id).<TextField>query().setText(value));
    }

    private String words(String id) {
        String[] found = {""};
        robot.interact(() -> found[0] = robot.lookup(id).queryAll().stream()
                .flatMap(node -> Stream.concat(Stream.of(node), node.lookupAll("*").stream()))
                .map(node -> node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "")
                .collect(Collectors.joining("\n")));
        return found[0];
    }

    private void awaitNode(String id) {
        await().atMost(PATIENCE).until(() -> robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    @Test
    void anAddressIsChangedInTheFormComparedSavedAndTheAnodeAnswersThereAfterTheRestart() throws Exception {
        List<String> before = Files.readAllLines(file());
        int port = freePort();
        CodeArea area = robot.lookup("#configuration-text").query();
        robot.interact(() -> area.moveTo(area.getLength() - 5));
        type("#field-http", "127.0.0.1:" + port);
        assertEquals(area.getLength() - 5, area.getCaretPosition(), "the caret stays at its character");
        assertTrue(text().contains("http = 127.0.0.1:" + port), "the text follows the form");

        robot.push(KeyCode.CONTROL, KeyCode.S);
        awaitNode("#save-confirm");
        assertTrue(words("#configuration-diff").contains("+ http = 127.0.0.1:" + port));
        robot.clickOn("#save-confirm");
        await().atMost(PATIENCE).until(() -> robot.lookup("#save-confirm").tryQuery().isEmpty());
        awaitNode("#restart-now");
        // The key was released over the dialog; the window must learn of it, or it takes the click for one with Ctrl.
        robot.push(KeyCode.CONTROL);
        List<String> after = Files.readAllLines(file());
        assertEquals(before.size(), after.size());
        assertEquals(1, Stream.iterate(0, i -> i + 1).limit(before.size()).filter(i -> !before.get(i).equals(after.get(i))).count());

        robot.clickOn("#restart-now");
        await().atMost(PATIENCE).until(() -> words("#configuration-restart").contains("answers"));
        HttpResponse<String> status = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/status")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, status.statusCode());
    }

    @Test
    void aSaveOverSomebodyElsesEditIsRefusedAndReloaded() throws Exception {
        type("#field-log-level .text-field", "ERROR");
        Files.writeString(file(), Files.readString(file()) + "# theirs\n");

        robot.clickOn("#configuration-save");
        awaitNode("#save-confirm");
        robot.clickOn("#save-confirm");
        awaitNode("#save-overwrite");
        assertTrue(words("#save-words").contains("nothing was written"));
        assertFalse(Files.readString(file()).contains("ERROR\n"));
        robot.clickOn("#save-compare");
        robot.clickOn("#save-reload");

        await().atMost(PATIENCE).until(() -> text().endsWith("# theirs\n"));
        assertTrue(robot.lookup("#configuration-save").query().isDisabled());
    }

    @Test
    void aFindingIsCuredWithOneClickAndTheCureUndone() {
        robot.clickOn("#configuration-text");
        robot.interact(() -> {
            CodeArea area = robot.lookup("#configuration-text").query();
            area.replaceText(area.getText().replace("log-level = INFO", "log-level = DEBUG"));
        });
        awaitNode("#fix-debug-level");

        robot.clickOn("#fix-debug-level");
        assertTrue(text().contains("log-level = INFO"));
        assertTrue(robot.lookup("#fix-debug-level").tryQuery().isEmpty());

        robot.clickOn("#configuration-undo");
        assertTrue(text().contains("log-level = DEBUG"));
        awaitNode("#fix-debug-level");
    }

    @Test
    void unsavedEditsOutliveTheKillOfTheConsole() throws Exception {
        closeTheConsole();
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED",
                        "-cp", System.getProperty("java.class.path"), TypingConsole.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = killed.inputReader()) {
            String said = output.readLine();
            while (said != null && !said.equals("typed")) {
                said = output.readLine();
            }
            assertEquals("typed", said);
        } finally {
            killed.destroyForcibly();
            assertTrue(killed.waitFor(1, TimeUnit.MINUTES));
        }
        Path drafts = home.resolve("data").resolve("drafts");

        start();
        openThePage();

        await().atMost(PATIENCE).until(() -> words("#configuration-draft").contains("are back"));
        assertTrue(text().contains("log-level = WARN"));
        assertTrue(Files.readString(file()).contains("log-level = INFO"));
        robot.clickOn("#draft-discard");
        await().atMost(PATIENCE).until(() -> text().contains("log-level = INFO"));
        await().atMost(PATIENCE).until(() -> drafts.toFile().list().length == 0);
    }

    @Test
    void anEarlierVersionIsComparedAndPutBack() throws Exception {
        String first = Files.readString(file());
        type("#field-log-level .text-field", "WARN");
        robot.clickOn("#configuration-save");
        awaitNode("#save-confirm");
        robot.clickOn("#save-confirm");
        await().atMost(PATIENCE).until(() -> Files.readString(file()).contains("log-level = WARN"));
        // The dialog closes after the file was written, and until then takes every click.
        await().atMost(PATIENCE).until(() -> robot.lookup("#save-confirm").tryQuery().isEmpty());
        awaitNode("#restart-now");
        // The key was released over the dialog; the window must learn of it, or it takes the click for one with Ctrl.
        robot.push(KeyCode.CONTROL);

        robot.clickOn("#configuration-versions");
        await().atMost(PATIENCE).until(() -> words("#configuration-diff").contains("- log-level = INFO"));
        robot.clickOn("#versions-restore");
        await().atMost(PATIENCE).until(() -> text().contains("log-level = INFO"));
        robot.clickOn("#configuration-save");
        awaitNode("#save-confirm");
        robot.clickOn("#save-confirm");
        await().atMost(PATIENCE).until(() -> Files.readString(file()).equals(first));
    }
}
