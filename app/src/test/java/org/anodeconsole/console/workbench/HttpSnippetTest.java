package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpSnippetTest {
    @Test
    void theCommandSendsWhatTheRunSends() throws Exception {
        try (RealAnode anode = new RealAnode()) {
            RunRequest request = new RunRequest(
                            anode.address(), AlgorithmChoice.Kind.FORECAST, "holtwinters", Map.of("period", "12"), true, 0, 5, 0.9)
                    .holdingOut(5);
            List<String> lines = HttpSnippet.of(request, SampleSeries.AIR_PASSENGERS.load()).lines().toList();
            assertEquals(3, lines.size());
            String url = anode.address().url("/forecast");
            assertEquals("curl -sS -H 'Content-Type: application/json' --data-binary @- " + url + " <<'EOF'", lines.getFirst());
            assertEquals("EOF", lines.getLast());
            HttpResponse<String> answer = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(lines.get(1)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode body = new JsonMapper().readTree(lines.get(1));
            assertEquals(139, body.get("rows").asInt(), "the held-out rows are not sent");
            assertTrue(answer.body().contains("\"rows\":5"), answer.body());
        }
    }

    /** As a person would: the copied text pasted into a shell. */
    @ParameterizedTest
    @EnumSource(AlgorithmChoice.Kind.class)
    void theCommandRunsInAShell(AlgorithmChoice.Kind kind) throws Exception {
        assumeTrue(Stream.of("/usr/bin/curl", "/bin/curl").anyMatch(path -> Files.isExecutable(Path.of(path))), "there is no curl here");
        boolean forecast = kind == AlgorithmChoice.Kind.FORECAST;
        try (RealAnode anode = new RealAnode()) {
            RunRequest request = new RunRequest(
                    anode.address(), kind, forecast ? "arima" : "ksigma", forecast ? Map.of() : Map.of("k", "2"), true, 0, 7, 0.9);
            String command = HttpSnippet.of(request, SampleSeries.AIR_PASSENGERS.load());
            Process shell = new ProcessBuilder("/bin/sh").redirectErrorStream(true).start();
            try (OutputStream in = shell.getOutputStream()) {
                in.write(command.getBytes(StandardCharsets.UTF_8));
            }
            String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, shell.waitFor(), said);
            JsonNode answer = new JsonMapper().readTree(said);
            RunResult direct = new AnalysisRunner(new AnodeClient(new OkHttpClient())).run(request, SampleSeries.AIR_PASSENGERS.load());
            int expected = switch (direct) {
                case RunResult.Forecasted forecasted -> forecasted.mean().size();
                case RunResult.Detected detected -> detected.windows().size();
            };
            assertTrue(expected > 0);
            assertEquals(expected, answer.get("rows").asInt(), said);
        }
    }

    @Test
    void aHostileOptionOrAddressStaysInsideTheCommand() throws Exception {
        RunRequest request = new RunRequest(
                AnodeAddress.parse("localhost:6090"), AlgorithmChoice.Kind.DETECTION, "ksigma", Map.of("k", "2\nEOF\nrm -rf $HOME '`\""), true, 0, 5, 0.9);
        List<String> lines = HttpSnippet.of(request, SampleSeries.AIR_PASSENGERS.load()).lines().toList();
        assertEquals(3, lines.size(), "no line of the body can end it");
        assertEquals("EOF", lines.getLast());
    }
}
