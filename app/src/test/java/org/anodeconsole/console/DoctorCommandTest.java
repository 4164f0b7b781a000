package org.anodeconsole.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class DoctorCommandTest {
    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("doctor", "--language", "en"));
        all.addAll(List.of(arguments));
        CommandLine commandLine = Launcher.commandLine(new LaunchOptions());
        commandLine.setOut(new PrintWriter(said)).setErr(new PrintWriter(complained));
        return commandLine.execute(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"http://a b", "localhost:70000", "ftp://x:1", "localhost:6090/path"})
    void whatIsNoAddressIsAMistakeOfTheCommandLine(String url) {
        assertEquals(DoctorCommand.MISUSE, run("--url", url));
        assertTrue(complained.toString().startsWith("--url: "), complained.toString());
        assertEquals("", said.toString());
    }

    @ParameterizedTest
    @CsvSource({"0", "601", "soon"})
    void aTimeoutOutOfRangeIsAMistakeOfTheCommandLine(String seconds) {
        assertEquals(DoctorCommand.MISUSE, run("--url", "localhost:1", "--timeout", seconds));
    }

    @Test
    void aMissingConfigurationIsAMistakeOfTheCommandLine() {
        assertEquals(DoctorCommand.MISUSE, run("--url", "localhost:1", "--config", "/no/such/file.ini"));
        assertTrue(complained.toString().contains("/no/such/file.ini"), complained.toString());
    }

    @Test
    void aDeadPortIsAnErrorInTheDocumentedShape() throws Exception {
        int closed;
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = any.getLocalPort();
        }

        assertEquals(2, run("--json", "--url", "127.0.0.1:" + closed, "--url", "http://127.0.0.1:" + closed + "/"));

        JsonNode report = JsonMapper.builder().build().readTree(said.toString());
        List<String> fields = new ArrayList<>();
        report.fieldNames().forEachRemaining(fields::add);
        assertEquals(List.of("schema", "at", "anodes", "worst", "findings", "notChecked", "passed"), fields);
        assertEquals(1, report.path("schema").asInt());
        assertEquals("error", report.path("worst").asText());
        assertEquals(1, report.path("anodes").size(), "the same anode in another spelling");
        JsonNode finding = report.path("findings").path(0);
        assertEquals("service-unreachable", finding.path("check").asText());
        assertEquals("127.0.0.1:" + closed, finding.path("anode").asText());
    }

    @Test
    void aWebServerIsNotTakenForAnAnode() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse.Builder()
                            .code(404).addHeader("Content-Type", "text/html").body("<h1>Not \u001b[31m here</h1>").build();
                }
            });
            server.start();

            assertEquals(2, run("--url", "127.0.0.1:" + server.getPort()));

            assertTrue(said.toString().contains("[not-an-anode]"), said.toString());
            assertTrue(said.toString().chars().noneMatch(c -> c == 0x1b), "steers the terminal");
        }
    }
}
