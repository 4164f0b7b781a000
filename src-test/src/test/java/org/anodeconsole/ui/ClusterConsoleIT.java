package org.anodeconsole.ui;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import org.anodeconsole.console.ConsoleApplication;
import org.anodeconsole.standin.SampleTables;
import org.anodeconsole.standin.StandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The whole console against a cluster: its own anode, a real process, is registered there and forecasts one of its tables. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ClusterConsoleIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The reference's ten. */
    private static final int LEAST_ALGORITHMS = 10;

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private StandIn server;
    private Application console;

    @BeforeEach
    void openTheConsole() throws Exception {
        server = StandIn.start(StandIn.Options.standard().withProbeLimit(Duration.ofSeconds(3)));
        SampleTables.putInto(server.catalogue());
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(config.resolve("connections.json"), """
                {"current": "p1", "profiles": [{"id": "p1", "name": "plant", "endpoints": ["127.0.0.1:%d"], "user": "root"}]}
                """.formatted(server.port()));
        FxToolkit.registerPrimaryStage();
        robot.interact(HeadlessFixes::install);
        console = FxToolkit.setupApplication(ConsoleApplication.class, "--home", home.toString(), "--language", "en");
    }

    @AfterEach
    void closeTheConsole() throws Exception {
        FxToolkit.cleanupApplication(console);
        FxToolkit.cleanupStages();
        server.close();
    }

    @Test
    void theBuiltInAnodeIsRegisteredAndForecastsATable() {
        await().atMost(PATIENCE).until(() -> robot.lookup("#cluster-password").tryQuery().isPresent());
        robot.clickOn("#cluster-password").write("taosdata");
        robot.clickOn("#cluster-password-connect");
        await().atMost(PATIENCE).until(() -> ((Labeled) robot.lookup("#connection").query()).getText().contains("connected"));

        robot.clickOn("#nav-workbench");
        ComboBox<Object> anodes = robot.lookup("#anode").query();
        await().atMost(PATIENCE).until(() -> !anodes.getItems().isEmpty());
        String own = anodes.getItems().getFirst().toString();

        robot.clickOn("#nav-anodes").clickOn("#anodes-register");
        robot.clickOn("#register-address").write(own);
        robot.clickOn("#register-check");
        await().atMost(PATIENCE).until(() -> !robot.lookup("#register-confirm").query().isDisabled());
        robot.clickOn("#register-confirm");
        TableView<?> table = robot.lookup("#anodes-table").query();
        await().atMost(PATIENCE).until(() -> table.getItems().size() == 1);
        robot.interact(() -> table.getSelectionModel().select(0));
        TableView<?> algorithms = robot.lookup("#anodes-algorithms").query();
        await().atMost(PATIENCE).until(() -> algorithms.getItems().size() >= LEAST_ALGORITHMS);

        robot.clickOn("#nav-workbench").clickOn("#open-cluster-table");
        choose("#cluster-database", "name=energy");
        ListView<String> tables = robot.lookup("#cluster-tables").query();
        await().atMost(PATIENCE).until(() -> tables.getItems().contains("load"));
        robot.clickOn("load");
        await().atMost(PATIENCE).until(() -> !robot.lookup("#cluster-open").query().isDisabled());
        robot.clickOn("#cluster-open");
        choose("#algorithm", "name=holtwinters");
        await().atMost(PATIENCE).until(() -> !robot.lookup("#run").query().isDisabled());
        robot.clickOn("#way-CLUSTER").clickOn("#run");
        await().atMost(PATIENCE).until(() -> robot.lookup("#run-state-1").tryQuery()
                .map(node -> ((Labeled) node).getText().contains("steps: 24")).orElse(false));
        assertEquals(1, server.anodes().size());
        assertTrue(server.statements().stream().anyMatch(sql -> sql.contains("FORECAST(")), "it went through the cluster");
    }

    private void choose(String box, String words) {
        ComboBox<Object> combo = robot.lookup(box).query();
        await().atMost(PATIENCE).until(() -> combo.getItems().stream().anyMatch(item -> item.toString().contains(words)));
        robot.interact(() -> combo.setValue(combo.getItems().stream().filter(item -> item.toString().contains(words)).findFirst().orElseThrow()));
    }
}
