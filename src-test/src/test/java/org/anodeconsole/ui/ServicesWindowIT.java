package org.anodeconsole.ui;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.anodeconsole.console.ConsoleApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The services page in the whole console, with the built-in anode as a real child process. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class ServicesWindowIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Application console;

    @BeforeEach
    void openThePage() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        robot.interact(HeadlessFixes::install);
        console = FxToolkit.setupApplication(ConsoleApplication.class, "--home", home.toString(), "--language", "en");
        robot.clickOn("#nav-services");
        await().atMost(PATIENCE).until(() -> words("#services-usable").equals("Yes, ready"));
    }

    @AfterEach
    void closeTheConsole() throws TimeoutException {
        FxToolkit.cleanupApplication(console);
        FxToolkit.cleanupStages();
    }

    private Node node(String id) {
        return robot.lookup(id).query();
    }

    private String words(String id) {
        return robot.lookup(id).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    private void openTab(int index) {
        TabPane tabs = robot.lookup("#services-details").query();
        robot.interact(() -> tabs.getSelectionModel().select(index));
    }

    @Test
    void theAnodesOwnStatisticsFillTableAndChart() {
        openTab(1);
        TableView<?> workers = robot.lookup("#services-statistics-workers").query();
        await().atMost(PATIENCE).until(() -> workers.getItems().size() == 1);
        assertTrue(words("#services-statistics-summary").contains("of 1 workers busy"), words("#services-statistics-summary"));
        await().atMost(PATIENCE).until(() -> node("#services-statistics-chart").getAccessibleText().contains("Requests per second"));
    }

    @Test
    void theLogIsSearchedAndShowsOneStart() {
        ListView<?> log = robot.lookup("#services-log").query();
        await().atMost(PATIENCE).until(() -> log.getItems().size() > 3);
        int all = log.getItems().size();
        robot.clickOn("#services-log-search").write("register service: k");
        await().atMost(PATIENCE).until(() -> log.getItems().size() == 1);
        assertTrue(words("#services-log-count").startsWith("1 of "), words("#services-log-count"));
        robot.interact(() -> ((TextField) node("#services-log-search")).clear());
        await().atMost(PATIENCE).until(() -> log.getItems().size() >= all);
        assertFalse(node("#services-log-run").isDisabled(), "the anode's start is known from its lines");
    }

    @Test
    void anSshHostIsAddedAndSaidToBeUnreachableAndRemoved() throws Exception {
        robot.clickOn("#services-host-add");
        robot.clickOn("#ssh-address").write("bad address!");
        assertTrue(node("#ssh-save").isDisabled());
        assertTrue(words("#ssh-problem").contains("bad address!"), words("#ssh-problem"));
        robot.interact(() -> ((TextField) node("#ssh-address")).setText("127.0.0.1"));
        robot.clickOn("#ssh-name").write("nobody-there");
        robot.clickOn("#ssh-port").write("1");
        robot.clickOn("#ssh-save");
        ListView<?> hosts = robot.lookup("#services-hosts").query();
        await().atMost(PATIENCE).until(() -> hosts.getItems().size() == 3);
        await().atMost(PATIENCE).until(() -> words("#services-trouble").equals("127.0.0.1 does not answer on port 1."));
        assertTrue(Files.readString(home.resolve("config/ssh-hosts.json")).contains("nobody-there"));

        robot.clickOn("#services-host-remove");
        robot.clickOn("#ssh-remove-confirm");
        await().atMost(PATIENCE).until(() -> hosts.getItems().size() == 2);
        assertFalse(Files.readString(home.resolve("config/ssh-hosts.json")).contains("nobody-there"));
    }

    @Test
    void thisComputersInstallationIsComparedWithTheInstallers() {
        ListView<?> hosts = robot.lookup("#services-hosts").query();
        robot.interact(() -> hosts.getSelectionModel().select(1));
        openTab(2);
        TableView<?> paths = robot.lookup("#services-layout").query();
        await().atMost(PATIENCE).until(() -> paths.getItems().size() > 10);
        assertEquals("No TDgpt anode is installed on this computer: none of its paths exists.", words("#services-layout-verdict"));
        assertTrue(node("#services-uninstall").isDisabled());
    }
}
