package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
