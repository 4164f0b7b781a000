package org.anodeconsole.ui;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.anodeconsole.console.ConsoleApplication;
import org.anodeconsole.console.chart.ChartStack;
import org.anodeconsole.console.chart.ValueRange;
import org.anodeconsole.console.monitoring.Event;
import org.anodeconsole.console.monitoring.Measure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What the overview learns of the built-in anode while the other pages work with it. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class MonitoringIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Application console;

    @BeforeEach
    void openTheConsole() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        robot.interact(HeadlessFixes::install);
        console = FxToolkit.setupApplication(ConsoleApplication.class, "--home", home.toString(), "--language", "en");
        await().atMost(PATIENCE).until(() -> card().contains("Healthy"));
    }

    @AfterEach
    void closeTheConsole() throws TimeoutException {
        FxToolkit.cleanupApplication(console);
        FxToolkit.cleanupStages();
    }

    private String card() {
        return robot.lookup(".button").queryAll().stream()
                .filter(node -> node.getId() != null && node.getId().startsWith("overview-card-"))
                .map(Node::getAccessibleText).findFirst().orElse("");
    }

    private boolean happened(String list, Event.Kind kind) {
        boolean[] told = {false};
        robot.interact(() -> told[0] = ((ListView<?>) robot.lookup(list).query()).getItems().stream()
                .anyMatch(event -> event instanceof Event found && found.kind() == kind));
        return told[0];
    }

    @Test
    void aSavedConfigurationAndTheRestartAreEventsAndTheAnodesOwnCountsAreDrawn() {
        robot.clickOn("#nav-configuration");
        await().atMost(PATIENCE).until(() -> robot.lookup("#field-log-level .text-field").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#field-log-level .text-field").<TextField>query().setText("WARN"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        await().atMost(PATIENCE).until(() -> robot.lookup("#save-confirm").tryQuery().filter(Node::isVisible).isPresent());
        robot.clickOn("#save-confirm");
        await().atMost(PATIENCE).until(() -> robot.lookup("#restart-now").tryQuery().filter(Node::isVisible).isPresent());
        // The key was released over the dialog; the window must learn of it, or it takes the click for one with Ctrl.
        robot.push(KeyCode.CONTROL);
        robot.clickOn("#restart-now");
        await().atMost(PATIENCE).until(() -> robot.lookup("#configuration-restart").queryAll().stream()
                .flatMap(node -> node.lookupAll(".label").stream())
                .anyMatch(node -> node instanceof Labeled words && words.getText().contains("answers")));

        robot.clickOn("#nav-overview");
        for (Event.Kind kind : List.of(Event.Kind.CONFIGURATION_SAVED, Event.Kind.SERVICE_RESTARTED)) {
            await().atMost(PATIENCE).until(() -> happened("#overview-all-events", kind));
        }
        await().atMost(PATIENCE).until(() -> card().contains("Healthy"));
        assertFalse(happened("#overview-all-events", Event.Kind.WENT_OFFLINE), "a restart is no outage");

        robot.interact(() -> robot.lookup("#overview-card-1").<Button>query().fire());
        await().atMost(PATIENCE).until(() -> happened("#overview-events", Event.Kind.SERVICE_RESTARTED));
        ChartStack charts = robot.lookup("#overview-charts").query();
        for (Measure measure : List.of(Measure.REQUESTS, Measure.MEMORY)) {
            // An empty chart goes from 0 to 1.
            await().atMost(PATIENCE).until(() -> values(charts, measure).high() > 2);
        }
    }

    private ValueRange values(ChartStack charts, Measure measure) {
        ValueRange[] values = new ValueRange[1];
        robot.interact(() -> values[0] = charts.charts().get(measure.ordinal()).viewModel().values());
        return values[0];
    }
}
