package org.anodeconsole.anode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code anoded model} as a process of its own. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ModelCommandTest {
    private static final Path DOUBLING = Path.of("..", "core-algorithms", "src", "test", "resources", "onnx", "doubling.onnx");

    @TempDir
    private Path directory;

    private Process run(int port, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "model", "tdtsfm", "--port", Integer.toString(port), "--model-dir", directory.resolve("models").toString(),
                "--pid-file", directory.resolve("pid").toString(), "--log", directory.resolve("log").toString()));
        command.addAll(List.of(more));
        return AnodedProcess.run(directory, command);
    }

    private static int exitStatus(Process process) throws InterruptedException {
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it ends");
        return process.exitValue();
    }

    private static String ask(int port, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/tdtsfm")).timeout(Duration.ofSeconds(10))
                            .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private String awaitAnswer(int port, String body) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions()
                .until(() -> ask(port, body), answer -> !answer.isEmpty());
    }

    /** A model of the user's that answers twice its history. */
    private void installDoubling() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("models/tdtsfm"));
        Files.copy(DOUBLING, folder.resolve("doubling.onnx"));
        Files.writeString(folder.resolve("doubling.json"), """
                {"schema": "anode-onnx-forecaster/1", "name": "doubling", "file": "doubling.onnx", "algorithms": ["tdtsfm_1"],
                 "context": {"length": 4, "dynamic": false, "pad": "left-zero", "min": 1},
                 "horizon": {"block": 4, "rollout": "append", "max": null},
                 "inputs": [{"name": "x", "shape": ["batch", 4], "role": "context"}],
                 "outputs": [{"name": "y", "shape": ["batch", 4], "role": "point", "layout": "batch,horizon"}]}
                """);
    }

    @Test
    void answersWithTheBundledModelSaysSoAndEndsWithZeroOnSigterm() throws Exception {
        int port = AnodedProcess.freePort();
        Process server = run(port);
        try {
            String answer = awaitAnswer(port, "{\"input\":[1,2,3,1,2,3,1,2,3],\"next_len\":3}");
            assertTrue(answer.contains("\"model_info\":\"tsfm-zero"), answer);
            assertEquals(Long.toString(server.pid()), Files.readString(directory.resolve("pid")).strip());
            server.destroy();
            assertEquals(ExitCode.OK, exitStatus(server));
            assertFalse(Files.exists(directory.resolve("pid")));
            assertTrue(Files.readString(directory.resolve("out")).startsWith(
                    "anoded model tsfm-zero ready at http://127.0.0.1:" + port + "/tdtsfm"), Files.readString(directory.resolve("out")));
            assertTrue(Files.readString(directory.resolve("log")).contains("the small model that came with the program; it is not TDtsfm"));
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void prefersTheUsersModelAndLeavesOutTheBandItDoesNotHave() throws Exception {
        installDoubling();
        int port = AnodedProcess.freePort();
        Process server = run(port);
        try {
            assertEquals("{\"model_info\":\"doubling\",\"output\":[2.0,4.0,6.0,8.0,4.0,8.0],\"status\":\"success\"}",
                    awaitAnswer(port, "{\"input\":[9,1,2,3,4],\"next_len\":6}").strip());
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void doesNotAnswerWithAnotherModelWhenTheUsersIsDamaged() throws Exception {
        installDoubling();
        Files.delete(directory.resolve("models/tdtsfm/doubling.onnx"));
        Process server = run(AnodedProcess.freePort());
        assertEquals(ExitCode.FAILED, exitStatus(server));
        String said = Files.readString(directory.resolve("err"));
        assertTrue(said.contains("doubling.onnx is missing beside its manifest. Repair it, or run the bundled one with --model"), said);
    }

    @Test
    void namesTheReasonItCannotStart() throws Exception {
        assertEquals(ExitCode.FAILED, exitStatus(run(AnodedProcess.freePort(), "--model", "nonsense")));
        assertTrue(Files.readString(directory.resolve("err")).contains("there is no model nonsense in "));
        int port = AnodedProcess.freePort();
        Process first = run(port);
        try {
            awaitAnswer(port, "{}");
            Process second = run(port);
            assertEquals(ExitCode.ADDRESS_IN_USE, exitStatus(second));
            assertTrue(Files.readString(directory.resolve("err")).contains("port " + port));
        } finally {
            first.destroyForcibly();
        }
    }
}
