package org.anodeconsole.console.workbench;

import static org.anodeconsole.console.chart.FxToolkitExtension.onFxThread;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.chart.PngWriter;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.tasks.UiThread;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The page in a window of its own, with a real anode, for tests. */
abstract class WorkbenchWindow {
    final Messages messages = new Messages(Locale.ENGLISH);
    final ObservableList<AnodeAddress> anodes = FXCollections.observableArrayList();
    RealAnode anode;
    WorkbenchViewModel workbench;
    Scene scene;
    Stage stage;
    Path chosenFile;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        anode = new RealAnode();
        onFxThread(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            TaskRunner tasks = new TaskRunner(UiThread.javaFx());
            AnodeClient client = new AnodeClient(new OkHttpClient());
            AnalysisRunner runner = new AnalysisRunner(client);
            workbench = new WorkbenchViewModel(
                    new DataViewModel(tasks, messages, ZoneOffset.UTC),
                    new RunSettingsViewModel(client, tasks, anodes),
                    runner, tasks, messages);
            anodes.add(anode.address());
            ComparisonViewModel comparison = new ComparisonViewModel(workbench);
            ExperimentViewModel experiments = new ExperimentViewModel(workbench, tasks, messages);
            WorkbenchView.Parts parts = new WorkbenchView.Parts(
                    comparison,
                    new BacktestViewModel(workbench, runner, tasks, messages),
                    experiments,
                    new AnalyticsPlanViewModel(workbench, tasks, messages, new SimpleObjectProperty<>()),
                    new TakeAwayViewModel(workbench, comparison, experiments, tasks, messages),
                    (title, name) -> Optional.of(folder.resolve(name)),
                    (title, kind, patterns) -> Optional.ofNullable(chosenFile));
            WorkbenchView view = new WorkbenchView(workbench, parts, messages, owner -> Optional.ofNullable(chosenFile));
            view.content().getStyleClass().add("page-place");
            scene = new Scene((Parent) view.content(), 1_280, 800);
            scene.getStylesheets().add(Messages.class.getResource("/org/anodeconsole/console/shell/console.css").toExternalForm());
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return null;
        });
        until(() -> !workbench.settings().algorithms().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        onFxThread(() -> {
            stage.close();
            return null;
        });
        anode.close();
    }

    static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> onFxThread(condition));
    }

    <T> T find(String id, Class<T> type) {
        return type.cast(scene.lookup("#" + id));
    }

    void picture(String name, Theme theme) throws Exception {
        onFxThread(() -> {
            Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
            return null;
        });
        afterAPulse();
        afterAPulse();
        onFxThread(() -> {
            Path file = Path.of("target", "workbench-pictures", name + ".png");
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                PngWriter.write(scene.snapshot(null), out);
            }
            return null;
        });
    }

    /** A window shows changes with its next pulse. */
    void afterAPulse() throws Exception {
        CountDownLatch drawn = new CountDownLatch(1);
        Runnable listener = drawn::countDown;
        onFxThread(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return null;
        });
        assertTrue(drawn.await(30, TimeUnit.SECONDS));
        onFxThread(() -> {
            scene.removePostLayoutPulseListener(listener);
            return null;
        });
    }

    void run(String algorithm, String option, String value) throws Exception {
        onFxThread(() -> {
            ComboBox<?> box = find("algorithm", ComboBox.class);
            int index = workbench.settings().algorithms().stream().map(AlgorithmChoice::name).toList().indexOf(algorithm);
            box.getSelectionModel().select(index);
            scene.snapshot(null);
            find("option-" + option, TextField.class).setText(value);
            find("run", Button.class).fire();
            return null;
        });
        until(() -> !(workbench.runs().getFirst().state() instanceof RunViewModel.State.Running));
    }

    void openSample(SampleSeries sample) throws Exception {
        onFxThread(() -> {
            find("open-sample", MenuButton.class).getItems().get(sample.ordinal()).fire();
            return null;
        });
        until(() -> !workbench.data().readingProperty().get());
        afterAPulse();
    }
}
