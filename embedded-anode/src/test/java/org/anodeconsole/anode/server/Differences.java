package org.anodeconsole.anode.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The table of differences in docs/anode-differences.md: case, reference, our status, our answer. */
final class Differences {
    private static final Path TABLE = Path.of("..", "docs", "anode-differences.md");

    private Differences() {}

    /**
     * What our anode does in one case.
     *
     * @param answer the beginning of the message in quotes, or a result as {@code key=JSON}, or {@code result}
     */
    record Row(int status, String answer) {
        void check(HttpResponse<String> response) throws IOException {
            assertEquals(status, response.statusCode(), response.body());
            JsonNode body = Transcripts.JSON.readTree(response.body());
            if (answer.startsWith("\"")) {
                String message = answer.substring(1, answer.length() - 1);
                assertEquals(-1, body.path("rows").asInt(), response.body());
                assertTrue(body.path("msg").asText().startsWith(message), response.body());
                return;
            }
            assertTrue(body.path("rows").asInt() >= 0, response.body());
            int equals = answer.indexOf('=');
            if (equals > 0) {
                assertEquals(
                        Transcripts.JSON.readTree(answer.substring(equals + 1)), body.path(answer.substring(0, equals)),
                        response.body());
            }
        }
    }

    static Map<String, Row> read() throws IOException {
        Map<String, Row> rows = new HashMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            String[] cells = line.split("\\s*\\|\\s*");
            if (line.startsWith("| `") && cells.length >= 5) {
                rows.put(plain(cells[1]), new Row(Integer.parseInt(cells[3]), plain(cells[4])));
            }
        }
        return rows;
    }

    private static String plain(String cell) {
        return cell.startsWith("`") ? cell.substring(1, cell.length() - 1) : cell;
    }
}
