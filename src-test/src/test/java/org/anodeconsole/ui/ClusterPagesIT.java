package org.anodeconsole.ui;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.cluster.LiveAnode;
import org.anodeconsole.cluster.LargeCluster;
import org.anodeconsole.cluster.TestCluster;
import org.anodeconsole.console.chart.ChartSeries;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.workbench.RunResult;
import org.anodeconsole.console.workbench.RunViewModel;
import org.anodeconsole.console.workbench.RunWay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The pages that work with a cluster, used as a person would use them, over the real driver. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ClusterPagesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private TestCluster cluster;
    private LiveAnode anode;
    private ClusterWindow window;

    @BeforeEach
    void open() throws Exception {
        cluster = new TestCluster();
        anode = new LiveAnode();
        FxToolkit.registerPrimaryStage();
        robot.interact(HeadlessFixes::install);
        window = onFx(() -> new ClusterWindow(cluster, home, ClusterWindow.addresses(anode.address())));
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(window::close);
        FxToolkit.cleanupStages();
        anode.close();
        cluster.close();
    }

    @Test
    void anAnodeIsRegisteredInTheClusterAndSeenReady() {
        robot.interact(window::connect);
        register();
        await().atMost(PATIENCE).until(() -> texts("#anodes-table").contains("ready"));
        assertEquals(1, cluster.server().anodes().size());
        robot.clickOn(anode.address().url());
        int all = Algorithms.detectors().size() + Algorithms.forecasters().size();
        TableView<?> algorithms = robot.lookup("#anodes-algorithms").query();
        await().atMost(PATIENCE).until(() -> algorithms.getItems().size() == all);
        await().atMost(PATIENCE).until(() -> texts("#anodes-algorithms").contains("1 (this anode)"));
    }

    @Test
    void theWindowChangesBetweenItsOwnListAndTheClusters() {
        robot.interact(window::connect);
        register();
        await().atMost(PATIENCE).until(() -> texts("#anodes-table").contains("ready"));
        robot.interact(window::disconnect);
        await().atMost(PATIENCE).until(() -> ((Labeled) robot.lookup("#anodes-registry").query()).getText().startsWith("This console"));
        assertTrue(window.anodes.list().anodes().isEmpty());
        robot.interact(window::connect);
        await().atMost(PATIENCE).until(() -> texts("#anodes-table").contains(anode.address().url()));
    }

    @Test
    void aServerThatIsGoneIsSaidToBeAndComesBack() {
        robot.interact(window::connect);
        register();
        cluster.server().faults().refuseConnections(true);
        cluster.server().dropConnections();
        robot.interact(() -> window.anodes.use(cluster.registry()));
        await().atMost(PATIENCE).until(() -> robot.lookup("#anodes-failure").query().isVisible());
        cluster.server().faults().clear();
        robot.interact(() -> window.anodes.refresh());
        await().atMost(PATIENCE).until(() -> !robot.lookup("#anodes-failure").query().isVisible());
        assertEquals(1, window.anodes.list().anodes().size());
    }

    @Test
    void whatTheServerForbidsIsDisabledFromThenOn() {
        robot.interact(window::connect);
        await().atMost(PATIENCE).until(() -> window.anodes.list().asOfProperty().get() != null);
        cluster.server().faults().failStatements("CREATE ANODE", 0x2644, "Permission denied or target object not exist");
        check();
        robot.clickOn("#register-confirm");
        await().atMost(PATIENCE).until(() -> robot.lookup("#anodes-register").query().isDisabled());
        robot.clickOn("#register-cancel");
    }

    @Test
    void aTableIsForecastBySqlThatCanBePastedAndComparedWithTheAnodeItself() throws Exception {
        robot.interact(window::connect);
        register();
        showWorkbench();
        openLoad();
        await().atMost(PATIENCE).until(() -> ((Labeled) robot.lookup("#data-name").query()).getText().contains("megawatts"));
        choose("holtwinters");
        robot.clickOn("#way-CLUSTER").clickOn("#run");
        awaitRun(1, "steps: 24");
        assertEquals(RunWay.CLUSTER, window.workbench.runs().getFirst().request().way());
        assertTrue(cluster.server().statements().stream().anyMatch(sql -> sql.contains("FORECAST(`megawatts`+0.0")), "it went through the cluster");
        RunViewModel run = window.workbench.runs().getFirst();
        Rows pasted = cluster.session().query(window.workbench.sql(run), PATIENCE, 100);
        ChartSeries shown = ((RunResult.Forecasted) run.result()).mean();
        assertEquals(24, pasted.rows().size());
        for (int i = 0; i < 24; i++) {
            assertEquals(shown.time(i), ((Instant) pasted.rows().get(i).get(0)).toEpochMilli());
            assertEquals(shown.value(i), Rows.number(pasted.rows().get(i).get(1)), 1e-6 * Math.abs(shown.value(i)));
        }
        robot.clickOn("#other-way-1");
        awaitRun(2, "run 1");
        assertEquals(3, window.workbench.chartsProperty().get().getFirst().layers().size());
    }

    @Test
    void tenThousandTablesArePagedAndFiltered() {
        LargeCluster.tables(cluster, 10_000);
        robot.interact(window::connect);
        showWorkbench();
        robot.clickOn("#open-cluster-table");
        choose("#cluster-database", "many");
        ListView<?> tables = robot.lookup("#cluster-tables").query();
        await().atMost(PATIENCE).until(() -> tables.getItems().size() == 100);
        robot.clickOn("#cluster-more");
        await().atMost(PATIENCE).until(() -> tables.getItems().size() == 200);
        robot.clickOn("#cluster-filter").write("9876");
        await().atMost(PATIENCE).until(() -> tables.getItems().size() == 1);
        robot.clickOn("#cluster-cancel");
    }

    @Test
    void twoHundredAnodesFiftyOfThemDeadLeaveTheWindowFree() throws Exception {
        try (TestCluster large = new TestCluster("3.3.6.6.alpha", Duration.ofMillis(100)); ServerSocket silent = LargeCluster.silence()) {
            LargeCluster.anodes(large, anode, silent, 150, 50);
            Pulse pulse = new Pulse();
            pulse.start();
            robot.interact(() -> window.anodes.use(large.registry()));
            await().atMost(PATIENCE).until(() -> window.anodes.list().rows().size() == 200); 
            robot.interact(() -> window.anodes.refreshAlgorithms(window.anodes.list().anodes()));
            await().atMost(Duration.ofSeconds(90)).until(() -> window.anodes.noticeProperty().get() != null);
            Duration longest = pulse.stop();
            int refreshed = (Integer) window.anodes.noticeProperty().get().arguments().getFirst();
            assertTrue(refreshed > 75 && refreshed <= 150, refreshed + " anodes answered");
            // A generous guard: a window that waited for the server would stand still for five seconds.
            assertTrue(longest.compareTo(Duration.ofSeconds(3)) < 0, "the window stood still for " + longest);
            robot.interact(() -> window.anodes.use(cluster.registry()));
        }
    }

    /** The page can be clicked on when it has been laid out. */
    private void showWorkbench() {
        robot.interact(window::showWorkbench);
        WaitForAsyncUtils.waitForFxEvents();
        await().atMost(PATIENCE).until(() -> robot.lookup("#open-cluster-table").tryQuery()
                .map(button -> !button.isDisabled() && button.getLayoutBounds().getWidth() > 0).orElse(false));
    }

    private void check() {
        robot.clickOn("#anodes-register");
        robot.clickOn("#register-address").write(anode.address().url());
        robot.clickOn("#register-check");
        await().atMost(PATIENCE).until(() -> !robot.lookup("#register-confirm").query().isDisabled());
    }

    private void register() {
        await().atMost(PATIENCE).until(() -> window.anodes.list().asOfProperty().get() != null);
        check();
        robot.clickOn("#register-confirm");
        await().atMost(PATIENCE).until(() -> !window.anodes.list().anodes().isEmpty());
    }

    private void openLoad() {
        robot.clickOn("#open-cluster-table");
        choose("#cluster-database", "energy");
        ListView<String> tables = robot.lookup("#cluster-tables").query();
        await().atMost(PATIENCE).until(() -> tables.getItems().contains("load"));
        robot.clickOn("load");
        await().atMost(PATIENCE).until(() -> !robot.lookup("#cluster-open").query().isDisabled());
        robot.clickOn("#cluster-open");
    }

    private void choose(String box, String name) {
        ComboBox<Object> combo = robot.lookup(box).query();
        await().atMost(PATIENCE).until(() -> item(combo, name).isPresent());
        robot.interact(() -> combo.setValue(item(combo, name).orElseThrow()));
    }

    private void choose(String algorithm) {
        choose("#algorithm", algorithm);
    }

    private static Optional<Object> item(ComboBox<Object> combo, String name) {
        return combo.getItems().stream().filter(item -> item.toString().contains("name=" + name)).findFirst();
    }

    private void awaitRun(int number, String words) {
        await().atMost(PATIENCE).until(() -> robot.lookup("#run-state-" + number).tryQuery()
                .map(node -> ((Labeled) node).getText().contains(words)).orElse(false));
    }

    private String texts(String container) {
        Set<Node> cells = robot.lookup(container + " .table-cell").queryAll();
        StringBuilder all = new StringBuilder();
        cells.forEach(cell -> collect(cell, all));
        return all.toString();
    }

    private static void collect(Node node, StringBuilder all) {
        switch (node) {
            case Text text -> all.append(text.getText()).append('\n');
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
            default -> {
                // Shapes say nothing.
            }
        }
    }

    private static <T> T onFx(Callable<T> action) throws TimeoutException {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }
}
