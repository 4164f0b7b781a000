package org.anodeconsole.console.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import org.anodeconsole.anode.install.InstallException;
import org.anodeconsole.anode.models.InstalledModel;
import org.anodeconsole.anode.models.ModelLibrary;
import org.anodeconsole.console.anodes.WindowThread;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.models.ImportViewModel.Stage;
import org.anodeconsole.console.models.ModelsViewModel.Deed;
import org.anodeconsole.console.tasks.TaskRunner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsViewModelTest {
    @TempDir
    Path folder;

    private final WindowThread window = new WindowThread();
    private final TaskRunner tasks = new TaskRunner(window);
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final AnodeClient client = new AnodeClient(new OkHttpClient());
    private final ObservableList<ModelShelf> shelves = FXCollections.observableArrayList();
    private volatile ModelTrial trial = tried -> ModelFixtures.TRIAL;
    private Path directory;
    private ModelsViewModel model;

    @BeforeEach
    void open() {
        directory = folder.resolve("models");
        window.click(() -> {
            shelves.add(new LocalShelf(() -> directory, List::of, client));
            model = new ModelsViewModel(shelves, tried -> trial.run(tried), tasks, messages);
        });
        until(() -> !model.rows().isEmpty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void until(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().until(() -> window.see(condition));
    }

    private List<String> names() {
        return window.see(() -> model.rows().stream().map(ModelRow::name).sorted().toList());
    }

    private void select(String name) {
        window.click(() -> model.selectedProperty().set(
                model.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow()));
    }

    private ImportViewModel importing(Path file) {
        ImportViewModel importing = window.see(() -> model.newImport().orElseThrow());
        window.click(() -> {
            importing.pathProperty().set(file.toString());
            importing.look();
        });
        return importing;
    }

    @Test
    void listsTheBundledModelsAndSaysWhatTheyAreNot() {
        assertEquals(List.of("sample-ad-autoencoder", "tsfm-zero"), names());
        ModelRow row = window.see(() -> model.rows().stream().filter(each -> each.name().equals("tsfm-zero")).findFirst().orElseThrow());
        assertEquals(ModelRow.Origin.BUNDLED, row.origin());
        assertEquals(512, row.context());
        assertEquals("MIT", row.license());
        assertTrue(row.title().contains("neither TDtsfm nor Time-MoE"));
        assertEquals(List.of("tsfm-zero"), window.see(() -> model.standIns().stream().map(ModelRow::name).toList()));
        assertEquals(List.of("tdtsfm_1", "timemoe-fc"), window.see(() -> model.answeredBy(row)));
    }

    @Test
    void keepsBundledModels() {
        select("tsfm-zero");
        assertTrue(window.see(() -> model.whyNot(Deed.REMOVE)).startsWith("This model came with the program"));
        window.click(model::remove);
        assertTrue(ModelLibrary.of(directory).find("tsfm-zero").isPresent());
    }

    @Test
    void importsTriesShowsAndRemovesAModel() throws Exception {
        Path onnx = ModelFixtures.download(folder.resolve("download"));
        ImportViewModel importing = importing(onnx);
        until(() -> importing.stageProperty().get() == Stage.READY);
        assertEquals("my-model", window.see(() -> importing.sourceProperty().get().orElseThrow().manifest().name()));

        window.click(importing::importIt);

        until(() -> importing.stageProperty().get() == Stage.DONE);
        until(() -> model.selectedProperty().get() != null && model.selectedProperty().get().name().equals("my-model"));
        assertEquals("my-model was imported and tried.", window.see(() -> model.doneProperty().get()));
        assertEquals("Loaded in 12 ms, answered in 3.5 ms, memory 5 MiB", window.see(() -> model.trial().summary()));
        assertEquals(2, window.see(() -> model.trial().chart().layers().size()));
        assertEquals(List.of(), window.see(() -> model.standIns()), "the user's own model is preferred now");

        assertEquals("", window.see(() -> model.whyNot(Deed.REMOVE)));
        window.click(model::remove);
        until(() -> model.rows().stream().noneMatch(row -> row.name().equals("my-model")));
        assertFalse(Files.exists(directory.resolve("my-model")));
    }

    @Test
    void showsAManifestToBeginWithWhenThereIsNone() throws Exception {
        Path onnx = ModelFixtures.download(folder.resolve("download"));
        Files.delete(onnx.resolveSibling("my-model.json"));

        ImportViewModel importing = importing(onnx);

        until(() -> importing.failureProperty().get().isPresent());
        assertTrue(window.see(() -> importing.problem().orElseThrow().what()).startsWith("There is no manifest for tsfm-zero-fp16w.onnx"));
        String template = window.see(() -> importing.template().orElseThrow());
        assertTrue(template.contains("\"file\": \"tsfm-zero-fp16w.onnx\""), template);
        Files.writeString(onnx.resolveSibling("begun.json"), template.replace("\"name\": \"tsfm-zero-fp16w\"", "\"name\": \"begun\""));
        assertEquals("begun", ModelLibrary.inFolder(onnx.getParent(), InstalledModel.Origin.USER).getFirst().usableManifest().name());
    }

    @Test
    void importsNothingWhenTheTrialFails() throws Exception {
        trial = tried -> {
            throw new java.io.IOException("no such operator");
        };
        ImportViewModel importing = importing(ModelFixtures.download(folder.resolve("download")));
        until(() -> importing.stageProperty().get() == Stage.READY);
        window.click(importing::importIt);

        until(() -> importing.failureProperty().get().isPresent());
        assertEquals("The files could not be read or written: no such operator",
                window.see(() -> importing.problem().orElseThrow().what()));
        assertEquals(Stage.READY, window.see(() -> importing.stageProperty().get()));
        assertFalse(Files.exists(directory.resolve("my-model")));
    }

    @Test
    void cancelsAnImport() throws Exception {
        CountDownLatch trying = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        trial = tried -> {
            trying.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                interrupted.set(true);
                throw e;
            }
            return ModelFixtures.TRIAL;
        };
        ImportViewModel importing = importing(ModelFixtures.download(folder.resolve("download")));
        until(() -> importing.stageProperty().get() == Stage.READY);
        window.click(importing::importIt);
        trying.await();

        window.click(importing::cancel);

        until(() -> importing.stageProperty().get() == Stage.READY);
        assertTrue(interrupted.get());
        assertEquals(List.of(), Files.list(directory).toList());
        assertTrue(window.see(() -> importing.failureProperty().get().isEmpty()));
    }

    @Test
    void saysWhyATrialFailed() {
        trial = tried -> {
            throw new java.io.IOException("it broke off");
        };
        select("tsfm-zero");
        window.click(model::tryIt);

        until(() -> model.trial().failureProperty().get().isPresent());
        assertTrue(window.see(() -> model.trial().problem().orElseThrow().what()).contains("it broke off"));
        assertFalse(window.see(() -> model.trial().runningProperty().get()));
    }

    @Test
    void showsAFaultyModelWithItsFault() throws Exception {
        Path broken = Files.createDirectories(directory.resolve("broken"));
        Files.writeString(broken.resolve("m.json"), "{\"schema\": \"anode-onnx-forecaster/1\"}");
        window.click(model::refresh);

        until(() -> model.rows().size() == 3);
        select("broken");
        assertTrue(window.see(() -> model.whyNot(Deed.TRY)).startsWith("The model cannot be used: m.json"));
        assertEquals("", window.see(() -> model.whyNot(Deed.REMOVE)));
    }

    @Test
    void showsWhatAnotherAnodeTellsAndLetsItAlone() throws Exception {
        try (MockWebServer reference = new MockWebServer()) {
            reference.start();
            reference.enqueue(new MockResponse(200, Headers.of(),
                    "[{\"algo\":\"auto-encoder\",\"build-time\":\"2024-10-07 13:21:44\",\"name\":\"ad_encoder_keras\","
                            + "\"src-table\":\"*\",\"type\":\"anomaly-detection\"}]"));
            window.click(() -> {
                shelves.add(new RemoteShelf(new AnodeAddress("127.0.0.1", reference.getPort(), false), client));
                model.shelfProperty().set(shelves.getLast());
            });

            Awaitility.await().until(() -> names().equals(List.of("ad_encoder_keras")));
            ModelRow row = window.see(() -> model.rows().getFirst());
            assertEquals(ModelRow.Type.DETECTION, row.type());
            assertEquals(-1, row.bytes());
            assertEquals(ModelRow.Loaded.UNKNOWN, row.running().loaded());
            assertTrue(window.see(() -> model.whyNot(Deed.IMPORT)).startsWith("The model directory of this anode cannot be reached"));
            assertEquals(Optional.empty(), window.see(() -> model.newImport()));
        }
        window.click(model::refresh);
        until(() -> model.failureProperty().get().isPresent());
        assertTrue(window.see(() -> model.problem().orElseThrow().what()).startsWith("Nothing answers at"));
    }

    @Test
    void everyReasonNotToInstallHasWords() {
        for (InstallException.Reason reason : InstallException.Reason.values()) {
            String key = "models.install." + reason;
            assertFalse(messages.text(key + ".what", "a", "b", "c").isBlank());
            assertFalse(messages.text(key + ".remedy").isBlank());
        }
    }
}
