package org.anodeconsole.console;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import org.anodeconsole.cluster.TestCluster;
import org.anodeconsole.console.anodes.AnodesViewModel;
import org.anodeconsole.console.anodes.HostResolver;
import org.anodeconsole.console.anodes.RegistrationPreflight;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.monitoring.Event;
import org.anodeconsole.console.monitoring.OverviewView;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.tasks.UiThread;
import org.anodeconsole.standin.FakeAnode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The monitoring as the console puts it together, with a cluster asked over the real driver. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class MonitoringRoomTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final FxRobot robot = new FxRobot();
    private TestCluster cluster;
    private FakeAnode anode;
    private MonitoringRoom monitoring;
    private OverviewView page;
    private Parent root;
    private volatile Clock clock = Clock.systemUTC();

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        cluster = new TestCluster("3.3.6.6.alpha", Duration.ofMillis(300));
        anode = new FakeAnode();
        cluster.server().anodes().put(anode.address(), List.of("forecast"), List.of("holtwinters"));
        robot.interact(() -> {
            TaskRunner tasks = new TaskRunner(UiThread.javaFx());
            Messages messages = new Messages(Locale.ENGLISH);
            AnodesViewModel anodes = new AnodesViewModel(
                    cluster.registry(), new RegistrationPreflight(cluster.client(), HostResolver.ofSystem()), cluster.client(),
                    tasks, messages);
            monitoring = new MonitoringRoom(
                    directory, anodes, FXCollections.observableArrayList(), cluster.client(), tasks, messages, () -> null,
                    new Later());
            page = monitoring.page(chosen -> {}, () -> {});
            root = (Parent) page.content();
            new Scene(root, 1_000, 700);
        });
    }

    /** The time the test has moved on to. */
    private final class Later extends Clock {
        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }
    }

    @AfterEach
    void close() throws TimeoutException {
        robot.interact(monitoring::close);
        anode.close();
        cluster.close();
        FxToolkit.cleanupStages();
    }

    private void awaitCard(String words) {
        awaitCard(words, () -> {});
    }

    private void awaitCard(String words, Runnable betweenLooks) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
            betweenLooks.run();
            String[] said = {""};
            robot.interact(() -> {
                page.refresh();
                root.applyCss();
                root.layout();
                Node card = root.lookup("#overview-card-1");
                said[0] = card == null ? "" : card.getAccessibleText();
            });
            return said[0].contains(words);
        });
    }

    @Test
    void theWordOfTheClusterIsPartOfTheVerdictOnceItHasLasted() {
        awaitCard("Healthy");
        anode.delay(Duration.ofMillis(900));
        clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        awaitCard("Slow");
        // What host and cluster say comes when they have been asked, and counts when it has lasted since.
        awaitCard("Too slow for the cluster", () -> clock = Clock.offset(clock, Duration.ofSeconds(15)));
    }

    @Test
    void aConfigurationThatIsSavedIsAnEventOfTheAnodeHoweverItIsNamed() {
        awaitCard("Healthy");
        robot.interact(() -> monitoring.saved(new AnodeAddress("localhost", port(), false), "/etc/taos/taosanode.ini"));
        await().atMost(PATIENCE).until(() -> {
            Object[] events = new Object[1];
            robot.interact(() -> events[0] = List.copyOf(((ListView<?>) root.lookup("#overview-all-events")).getItems()));
            return events[0] instanceof List<?> told && told.size() == 1
                    && told.getFirst() instanceof Event event
                    && event.kind() == Event.Kind.CONFIGURATION_SAVED
                    && event.detail().equals("/etc/taos/taosanode.ini");
        });
    }

    private int port() {
        return Integer.parseInt(anode.address().substring(anode.address().indexOf(':') + 1));
    }
}
