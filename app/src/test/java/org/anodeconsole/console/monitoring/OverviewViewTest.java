package org.anodeconsole.console.monitoring;

import static org.anodeconsole.console.chart.FxToolkitExtension.onFxThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import okhttp3.OkHttpClient;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeRegistry;
import org.anodeconsole.console.anodes.AnodesViewModel;
import org.anodeconsole.console.anodes.HostResolver;
import org.anodeconsole.console.anodes.RegistrationPreflight;
import org.anodeconsole.console.chart.ChartStack;
import org.anodeconsole.console.chart.FxToolkitExtension;
import org.anodeconsole.console.chart.ValueRange;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
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
class OverviewViewTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path directory;

    private final FakeRegistry registry = new FakeRegistry();
    private History history;
    private Monitor monitor;
    private OverviewViewModel overview;
    private OverviewView view;
    private Scene scene;

    /** Knows the anodes the test wants. Nothing listens at their addresses. */
    private static final class FakeRegistry implements AnodeRegistry {
        volatile List<Anode> anodes = List.of();

        @Override
        public List<Anode> list() {
            return anodes;
        }

        @Override
        public Anode register(AnodeAddress address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Anode refresh(int id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drop(int id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AlgorithmList algorithms(int id) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void open() throws Exception {
        run(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
        AnodeClient client = new AnodeClient(new OkHttpClient());
        history = History.open(directory.resolve("history.mv.db"), Clock.systemUTC());
        monitor = new Monitor(client, HostSight.NONE, history, new AlertBook(AlertRule.standard()), Clock.systemUTC(), alert -> {});
        run(() -> {
            TaskRunner tasks = new TaskRunner(UiThread.javaFx());
            Messages messages = new Messages(Locale.ENGLISH);
            AnodesViewModel anodes = new AnodesViewModel(
                    registry, new RegistrationPreflight(client, HostResolver.ofSystem()), client, tasks, messages);
            overview = new OverviewViewModel(anodes.list(), monitor, anode -> RegistryTruth.NONE, UiThread.javaFx());
            view = new OverviewView(
                    overview, new DetailsViewModel(history, tasks, Clock.systemUTC()), Optional.empty(), messages, anode -> {}, () -> {});
            scene = new Scene((Parent) view.content(), 1_000, 700);
        });
    }

    @AfterEach
    void close() {
        monitor.close();
        history.close();
    }

    private static void run(Runnable action) throws Exception {
        onFxThread(() -> {
            action.run();
            return true;
        });
    }

    private void show(int anodes) throws Exception {
        registry.anodes = IntStream.range(0, anodes)
                .mapToObj(i -> new Anode(i, "127.0.0.1:" + (i + 1), "ready", Instant.EPOCH, Instant.EPOCH, 3, Optional.empty()))
                .toList();
        run(overview::refresh);
        await(() -> overview.cards().size() == anodes);
    }

    private static void await(BooleanSupplier done) {
        Awaitility.await().atMost(PATIENCE).until(() -> onFxThread(done::getAsBoolean));
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private Node card(int id) throws Exception {
        return onFxThread(() -> {
            layOut();
            return scene.lookup("#overview-card-" + id);
        });
    }

    @Test
    void letsGoOfThousandCardsWhoseAnodesWereDropped() throws Exception {
        show(1_000);
        WeakReference<Node> pane = new WeakReference<>(card(500));
        WeakReference<CardViewModel> card = new WeakReference<>(overview.cards().get(500));
        assertTrue(pane.get() != null && card.get() != null);
        show(0);
        assertTrue(monitor.sightings().isEmpty());
        Awaitility.await().atMost(PATIENCE).until(() -> {
            System.gc();
            onFxThread(() -> true);
            return pane.get() == null && card.get() == null;
        });
    }

    @Test
    void leavesOnlyTheAnodesInTroubleWhenThatNumberIsChosen() throws Exception {
        show(3);
        await(() -> overview.countsProperty().get().trouble() == 3);
        run(() -> ((ToggleButton) scene.lookup("#overview-show-trouble")).fire());
        assertTrue(card(1).isVisible());
        assertTrue(onFxThread(() -> scene.lookup("#overview-show-healthy").isDisabled()), "there is none");
        run(() -> ((ToggleButton) scene.lookup("#overview-show-trouble")).fire());
        assertTrue(onFxThread(() -> ((ToggleButton) scene.lookup("#overview-show-all")).isSelected()));
    }

    @Test
    void takesACardNoHigherThanItsWordsNeed() throws Exception {
        show(1);
        await(() -> overview.countsProperty().get().trouble() == 1);
        CardPane card = (CardPane) card(0);
        double words = onFxThread(() -> ((VBox) card.getGraphic()).getChildren().stream()
                .filter(Node::isManaged).mapToDouble(node -> node.getLayoutBounds().getHeight()).sum());
        assertTrue(card.getHeight() < words + 100, card.getHeight() + " for words of " + words);
    }

    @Test
    void namesTheSpanOfThePastAtOnceAndDrawsAllOfIt() throws Exception {
        show(1);
        await(() -> overview.countsProperty().get().trouble() == 1);
        Button card = (Button) card(0);
        run(card::fire);
        assertEquals("Last hour", onFxThread(() -> {
            layOut();
            return ((Labeled) scene.lookup("#overview-span .label")).getText();
        }));
        await(() -> visibleHours() == 1);
        @SuppressWarnings("unchecked")
        ChoiceBox<Span> span = (ChoiceBox<Span>) scene.lookup("#overview-span");
        run(() -> span.setValue(Span.DAY));
        await(() -> visibleHours() == 24);
        run(() -> span.setValue(Span.HOUR));
        await(() -> visibleHours() == 1);
        ValueRange shares = onFxThread(() -> charts().charts().get(Measure.AVAILABILITY.ordinal()).viewModel().values());
        assertTrue(shares.low() == 0 && shares.high() < 110, "of an anode that never answered: " + shares);
    }

    private ChartStack charts() {
        return (ChartStack) scene.lookup("#overview-charts");
    }

    private long visibleHours() {
        layOut();
        return Duration.ofMillis(charts().charts().getFirst().viewModel().axis().visible().span()).toHours();
    }

    @Test
    void changesARuleAtOnce() throws Exception {
        run(() -> {
            AlertRulesDialog dialog = new AlertRulesDialog(overview, new Messages(Locale.ENGLISH), null);
            Parent pane = dialog.getDialogPane();
            ((CheckBox) pane.lookup("#alert-rule-offline")).fire();
            @SuppressWarnings("unchecked")
            Spinner<Integer> slow = (Spinner<Integer>) pane.lookup("#alert-threshold-slow");
            slow.getValueFactory().setValue(300);
            assertTrue(pane.lookup("#alert-lasting-offline").isDisabled());
        });
        assertEquals(AlertRule.usual(AlertRule.Kind.OFFLINE).withOn(false), overview.rule(AlertRule.Kind.OFFLINE));
        assertEquals(300, overview.rule(AlertRule.Kind.SLOW).threshold());
    }
}
