package org.anodeconsole.ui;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.anodeconsole.anode.config.TaosanodeIni;
import org.anodeconsole.anode.models.BundledModels;
import org.anodeconsole.console.ConsoleApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Models in the real window: one is imported, tried and removed, and a model server answers a forecast. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class ModelsWindowIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Application console;

    @BeforeEach
    void openTheConsole() throws Exception {
        writeSettingsWithFreePorts();
        FxToolkit.registerPrimaryStage();
        robot.interact(HeadlessFixes::install);
        console = FxToolkit.setupApplication(ConsoleApplication.class, "--home", home.toString(), "--language", "en");
    }

    @AfterEach
    void closeTheConsole() throws TimeoutException {
        FxToolkit.cleanupApplication(console);
        FxToolkit.cleanupStages();
    }

    private void writeSettingsWithFreePorts() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        int[] ports = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
        String ini = new String(TaosanodeIni.defaultFor(
                        Files.createDirectories(home.resolve("state")), Files.createDirectories(home.resolve("data/models")), ports[0], ports[1])
                .document().toBytes())
                .replaceFirst("(?m)^tdtsfm_1 = .*$", "tdtsfm_1 = http://127.0.0.1:" + ports[2] + "/tdtsfm")
                .replaceFirst("(?m)^timemoe-fc = .*$", "timemoe-fc = http://127.0.0.1:" + ports[3] + "/ds_predict");
        Files.writeString(Files.createDirectories(home.resolve("config")).resolve("taosanode.ini"), ini);
        for (ServerSocket socket : held) {
            socket.close();
        }
    }

    @Test
    void aModelIsImportedTriedAndRemoved() throws Exception {
        Path bundled = BundledModels.folder().orElseThrow().resolve("tsfm-zero");
        Path download = Files.createDirectories(home.resolve("download"));
        Path onnx = Files.copy(bundled.resolve("tsfm-zero-fp16w.onnx"), download.resolve("tsfm-zero-fp16w.onnx"));
        Files.writeString(download.resolve("mine.json"), Files.readString(bundled.resolve("tsfm-zero.json"))
                .replace("\"name\": \"tsfm-zero\"", "\"name\": \"my-model\""));

        robot.clickOn("#nav-models");
        await().atMost(PATIENCE).until(() -> words("#models-table").contains("tsfm-zero"));
        assertTrue(words("#models-stand-in").contains("neither TDtsfm nor Time-MoE"));
        robot.clickOn("#models-import");
        robot.clickOn("#models-import-path").write(onnx.toString());
        robot.clickOn("#models-import-check");
        await().atMost(PATIENCE).until(() -> !node("#models-import-confirm").isDisabled());
        robot.clickOn("#models-import-confirm");
        await().atMost(PATIENCE).until(() -> words("#models-notice").contains("my-model was imported and tried."));
        assertTrue(Files.isRegularFile(home.resolve("data/models/my-model/tsfm-zero-fp16w.onnx")));

        await().atMost(PATIENCE).until(() -> !node("#models-try").isDisabled());
        robot.clickOn("#models-try");
        await().atMost(PATIENCE).until(() -> words("#models-trial-summary").startsWith("Loaded in "));
        robot.clickOn("#models-remove");
        robot.clickOn("#models-remove-confirm");
        await().atMost(PATIENCE).until(() -> words("#models-notice").contains("my-model was removed."));
        assertFalse(Files.exists(home.resolve("data/models/my-model")));
    }

    @Test
    void aModelServerIsStartedAnswersThroughTheAnodeAndIsStopped() {
        robot.clickOn("#nav-services");
        await().atMost(PATIENCE).until(() -> words("#services-usable").contains("ready"));
        robot.clickOn("#services-choose-tdtsfm");
        robot.clickOn("#services-start-tdtsfm");
        await().atMost(PATIENCE).until(() -> words("#services-state-tdtsfm").contains("Running"));
        robot.clickOn("#nav-models");
        await().atMost(PATIENCE).until(() -> words("#models-state-tdtsfm").contains("Running"));
        await().atMost(PATIENCE).until(() -> words("#models-table").contains("yes"));

        robot.clickOn("#nav-workbench");
        robot.clickOn("#open-sample").clickOn("#AIR_PASSENGERS");
        choose("tdtsfm_1");
        await().atMost(PATIENCE).until(() -> !node("#run").isDisabled());
        robot.clickOn("#run");
        await().atMost(PATIENCE).until(() -> words("#runs").contains("steps: 24"));

        robot.clickOn("#nav-services");
        robot.clickOn("#services-stop-models");
        await().atMost(PATIENCE).until(() -> words("#services-state-tdtsfm").contains("Stopped"));
        robot.clickOn("#nav-models");
        await().atMost(PATIENCE).until(() -> words("#models-state-tdtsfm").contains("Stopped"));
    }

    private void choose(String algorithm) {
        ComboBox<Object> box = robot.lookup("#algorithm").query();
        await().atMost(PATIENCE).until(() -> box.getItems().stream().anyMatch(item -> item.toString().contains(algorithm)));
        robot.interact(() -> box.getItems().stream()
                .filter(item -> item.toString().contains(algorithm))
                .findFirst()
                .ifPresent(box::setValue));
    }

    private Node node(String id) {
        return robot.lookup(id).query();
    }

    /** All words in the nodes with that id. */
    private String words(String id) {
        StringBuilder all = new StringBuilder();
        robot.interact(() -> robot.lookup(id).queryAll().forEach(found -> found.lookupAll("*").forEach(inner -> {
            switch (inner) {
                case Labeled labeled when labeled.getText() != null -> all.append(labeled.getText()).append('\n');
                case Text text -> all.append(text.getText()).append('\n');
                default -> {}
            }
        })));
        return all.toString();
    }
}
