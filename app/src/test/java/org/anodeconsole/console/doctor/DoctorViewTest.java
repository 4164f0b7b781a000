package org.anodeconsole.console.doctor;

import static org.anodeconsole.console.chart.FxToolkitExtension.onFxThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodesViewModel;
import org.anodeconsole.console.anodes.HostResolver;
import org.anodeconsole.console.anodes.RegistrationPreflight;
import org.anodeconsole.console.chart.FxToolkitExtension;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.doctor.checks.AllChecks;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.tasks.UiThread;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
@ExtendWith(FxToolkitExtension.class)
class DoctorViewTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    private final World world = new World();
    private final Reader reader = new Reader() {
        @Override
        public String name() {
            return "taosanoded";
        }

        @Override
        public boolean runs() {
            return true;
        }

        @Override
        public String lockedBecause(Messages messages) {
            return "";
        }

        @Override
        public void restart() {
            restarts++;
        }
    };
    private volatile int restarts;
    private DoctorViewModel model;
    private Stage stage;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        world.reader = reader;
        world.registered.add(World.anode(2, "anode2:6090", Anode.READY));
        world.ini = World.HEALTHY_INI.replace("INFO", "DEBUG");
        run(() -> {
            AnodeClient client = new AnodeClient(new OkHttpClient());
            TaskRunner tasks = new TaskRunner(UiThread.javaFx());
            Messages messages = new Messages(Locale.ENGLISH);
            AnodesViewModel anodes = new AnodesViewModel(
                    world.registry(), new RegistrationPreflight(client, HostResolver.ofSystem()), client, tasks, messages);
            model = new DoctorViewModel(
                    new Doctor(AllChecks.list(), Doctor.LIMIT, 2, Clock.systemUTC()), anodes.list(), world::around, this::bundle, tasks, messages);
            DoctorView view = new DoctorView(model, messages, (title, name) -> Optional.of(folder.resolve(name)), () -> {});
            scene = new Scene((Parent) view.content(), 1_000, 800);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            anodes.list().refresh();
        });
        await(() -> model.subjects().size() == 3);
    }

    @AfterEach
    void close() throws Exception {
        run(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            stage.close();
        });
    }

    private DiagnosticsBundle bundle(Optional<Report> report) {
        DiagnosticsBundle bundle = new DiagnosticsBundle();
        report.ifPresent(known -> bundle.add(DiagnosticsBundle.Content.REPORT, known.markdown()));
        bundle.add(DiagnosticsBundle.Content.VERSIONS, "Java 25");
        bundle.add(DiagnosticsBundle.Content.CONSOLE_LOG, "password = geheim\n");
        return bundle;
    }

    private static void run(Runnable action) throws Exception {
        onFxThread(() -> {
            action.run();
            return true;
        });
    }

    private static void await(Callable<Boolean> done) {
        Awaitility.await().atMost(PATIENCE).until(() -> onFxThread(done));
    }

    private Node node(String selector) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return Objects.requireNonNull(scene.lookup(selector), selector);
    }

    /** Presses a button. Later, not now: one that opens a dialog returns only when it is closed. */
    private void press(Button button) throws Exception {
        assertFalse(onFxThread(button::isDisabled), () -> button.getId() + " is disabled");
        Platform.runLater(button::fire);
    }

    private void press(String selector) throws Exception {
        press((Button) onFxThread(() -> node(selector)));
    }

    private void examine() throws Exception {
        press("#doctor-run");
        await(() -> model.diagnosisProperty().get() != null && !model.runningProperty().get());
    }

    private Set<Node> findings() throws Exception {
        return onFxThread(() -> {
            node("#doctor-summary");
            return scene.getRoot().lookupAll(".doctor-finding").stream()
                    .filter(finding -> finding.lookupAll(".label").stream()
                            .anyMatch(label -> label instanceof Label one && one.getText().contains("The log level is DEBUG")))
                    .collect(Collectors.toSet());
        });
    }

    private static <T> T inDialog(String selector, Class<T> kind) {
        return Awaitility.await().atMost(PATIENCE).until(
                () -> onFxThread(() -> Window.getWindows().stream()
                        .map(window -> window.getScene().getRoot().lookup(selector))
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .findFirst()),
                Optional::isPresent).orElseThrow();
    }

    private String notice() throws Exception {
        return onFxThread(() -> model.runningProperty().get() ? "" : ((Label) node("#doctor-notice")).getText());
    }

    private void awaitNotice(String words) {
        Awaitility.await().atMost(PATIENCE).until(this::notice, notice -> notice.contains(words));
    }

    @Test
    void putsTheSameIllnessOfSeveralAnodesTogether() throws Exception {
        examine();
        Set<Node> findings = findings();
        assertEquals(1, findings.size());
        assertEquals(2, findings.iterator().next().lookupAll(".doctor-fix").size(), "a remedy for each");
    }

    @Test
    void appliesARemedyOnceItIsConfirmedRestartsAndTakesItBack() throws Exception {
        examine();
        String ill = world.ini;
        press((Button) findings().iterator().next().lookup(".doctor-fix"));
        Button confirm = inDialog("#doctor-confirm", Button.class);
        assertEquals(ill, world.ini, "nothing happens before that");
        press(confirm);
        awaitNotice("Restart needed: taosanoded");
        assertEquals(World.HEALTHY_INI, world.ini);

        press("#doctor-restart");
        awaitNotice("Done: Restart taosanoded");
        assertEquals(1, restarts);
        assertFalse(onFxThread(() -> node("#doctor-restart").isVisible()));

        press("#doctor-undo");
        awaitNotice("Taken back");
        assertEquals(ill, world.ini);
        assertFalse(onFxThread(() -> node("#doctor-undo").isVisible()));
    }

    @Test
    void showsABundleAndSavesWhatIsTicked() throws Exception {
        examine();
        press("#doctor-bundle");
        @SuppressWarnings("unchecked")
        ListView<DiagnosticsBundle.Entry> files = inDialog("#bundle-files", ListView.class);
        run(() -> {
            assertEquals(3, files.getItems().size());
            files.getSelectionModel().selectLast();
            assertTrue(inDialogNow(files, "#bundle-preview").contains("[removed]"));
            files.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, false, false, false, false));
        });
        press(inDialog("#bundle-save", Button.class));
        awaitNotice("Saved as");
        assertTrue(Files.size(folder.resolve("anode-diagnostics.zip")) > 0);
        try (ZipFile zip = new ZipFile(folder.resolve("anode-diagnostics.zip").toFile())) {
            assertEquals(Set.of("report.md", "versions.txt"), zip.stream().map(ZipEntry::getName).collect(Collectors.toSet()));
        }
    }

    private static String inDialogNow(Node within, String selector) {
        return ((TextArea) within.getScene().getRoot().lookup(selector)).getText();
    }

    @Test
    void theTabKeyReachesEveryControl() throws Exception {
        examine();
        Set<Node> reached = onFxThread(() -> {
            Set<Node> visited = new HashSet<>();
            node("#doctor-which").requestFocus();
            Node at = scene.getFocusOwner();
            while (at != null && visited.add(at)) {
                at.requestFocusTraversal(TraversalDirection.NEXT);
                at = scene.getFocusOwner();
            }
            return visited;
        });
        Set<Node> missed = onFxThread(() -> scene.getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Button || Set.of("doctor-which", "doctor-sql", "doctor-failure", "doctor-results", "doctor-passed")
                        .contains(String.valueOf(node.getId())))
                .filter(node -> node.isVisible() && !node.isDisabled() && node.getScene() == scene && shown(node))
                .filter(node -> reached.stream().noneMatch(one -> one == node || within(one, node)))
                .collect(Collectors.toSet()));
        assertEquals(Set.of(), missed);
        assertTrue(onFxThread(() -> reached.stream().allMatch(DoctorViewTest::isNamed)), reached::toString);
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(Node inner, Node outer) {
        for (Node at = inner; at != null; at = at.getParent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Node node) {
        String words = node.getAccessibleText();
        boolean named = words != null && !words.isBlank();
        boolean written = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
        return named || written || (node.getParent() != null && node.getParent() != node.getScene().getRoot() && isNamed(node.getParent()));
    }
}
