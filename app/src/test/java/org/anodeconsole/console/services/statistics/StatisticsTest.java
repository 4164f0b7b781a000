package org.anodeconsole.console.services.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsTest {

    static byte[] sample() throws Exception {
        try (InputStream in = Objects.requireNonNull(StatisticsTest.class.getResourceAsStream("uwsgi-stats.json"))) {
            return in.readAllBytes();
        }
    }

    @Test
    void readsWhatUwsgiSays() throws Exception {
        Statistics statistics = Statistics.parse(sample());
        assertEquals("2.0.28", statistics.version());
        assertEquals(2, statistics.workers().size());
        Worker first = statistics.workers().getFirst();
        assertEquals(17917, first.pid());
        assertEquals("busy", first.status());
        assertEquals(1, first.busyCores());
        assertEquals(4, first.cores());
        assertEquals(371_580_928, first.residentBytes());
        assertEquals(40, statistics.requests());
        assertEquals(2, statistics.exceptions());
        assertEquals(1, statistics.busy());
        assertEquals((30 * 3_000 + 10 * 7_000) / 40.0, statistics.averageMicros());
    }

    @Test
    void readsADocumentThatComesAsAnHttpAnswer() throws Exception {
        byte[] answer = ("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + new String(sample(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(2, Statistics.parse(answer).workers().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"workers\":3}", "Internal Server Error", "{\"workers\":[{\"id\":1"})
    void refusesWhatIsNoDocument(String text) {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> Statistics.parse(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals("services.statistics.unintelligible", problem.key());
    }

    @Test
    void countsWhatIsLeftOutAsNothing() throws Exception {
        Statistics statistics = Statistics.parse("{\"workers\":[{\"id\":1,\"status\":\"cheap\",\"requests\":-5}]}".getBytes(StandardCharsets.UTF_8));
        assertEquals(0, statistics.requests());
        assertEquals(0, statistics.averageMicros());
        assertEquals(0, statistics.busy());
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8387, 127.0.0.1:8387", "0.0.0.0:8387, 127.0.0.1:8387", ":9191, 127.0.0.1:9191", "[::]:1, [::1]:1",
        "[fe80::1]:65535, [fe80::1]:65535", "anode-1:80, anode-1:80"
    })
    void understandsAddressesAsUwsgiDoes(String text, String expected) throws Exception {
        assertEquals(expected, StatisticsAddress.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8387", "127.0.0.1:0", "127.0.0.1:65536", "/tmp/stats.socket", "a:b", "http://h:1"})
    void refusesOtherAddresses(String text) {
        ProblemException problem = assertThrows(ProblemException.class, () -> StatisticsAddress.parse(text));
        assertTrue(problem.key().equals("services.statistics.badAddress"));
    }
}
