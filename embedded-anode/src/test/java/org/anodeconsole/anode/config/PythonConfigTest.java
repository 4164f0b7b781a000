package org.anodeconsole.anode.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anodeconsole.anode.config.PythonAssignment.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonConfigTest {
    private static final String FILE = """
            # -*- settings -*-
            import os as _os
            here = _os.path.dirname(__file__)

            bind = '0.0.0.0:6035'  # where it listens
            workers = 2
            threads = max(4 / 2, 2)
            timeout = 1200
            log_level = "INFO"
            draw_result = False
            app_log = ('/var/log/'
                       'app.log')
            accesslog = r'/var/log/access.log' if _os.name == 'posix' else None
            models = {
                'tdtsfm': {'port': 6061, 'model': None, "path": "/tdtsfm"},  # first
                'list': [1, 2.5, 'x'],
            }
            if here:
                workers = 9
            """;

    @Test
    void seesLiteralsAndRunsNothing() {
        PythonConfig file = PythonConfig.parse(FILE);

        assertEquals("0.0.0.0:6035", file.assignment("bind").orElseThrow().value());
        assertEquals(5, file.assignment("bind").orElseThrow().line());
        assertEquals(Kind.INTEGER, file.assignment("workers").orElseThrow().kind());
        assertEquals("2", file.assignment("workers").orElseThrow().value(), "what stands inside an if is not seen");
        assertEquals(Kind.COMPUTED, file.assignment("threads").orElseThrow().kind());
        assertEquals(Kind.COMPUTED, file.assignment("accesslog").orElseThrow().kind());
        assertEquals("6061", file.assignment("models.tdtsfm.port").orElseThrow().value());
        assertEquals(Kind.NONE, file.assignment("models.tdtsfm.model").orElseThrow().kind());
        assertEquals(Kind.COLLECTION, file.assignment("models").orElseThrow().kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "bind | 127.0.0.1:6035 | bind = '127.0.0.1:6035'  # where it listens",
        "bind | it's \\ here | bind = 'it\\'s \\\\ here'  # where it listens",
        "workers | 4 | workers = 4",
        "draw_result | True | draw_result = True",
        "log_level | ERROR | log_level = \"ERROR\"",
        "models.tdtsfm.port | 7000 | `    'tdtsfm': {'port': 7000, 'model': None, \"path\": \"/tdtsfm\"},  # first`",
        "models.tdtsfm.model | a/b | `    'tdtsfm': {'port': 6061, 'model': 'a/b', \"path\": \"/tdtsfm\"},  # first`"
    })
    void anEditChangesOneLiteralInPlace(String name, String value, String line) {
        PythonConfig file = PythonConfig.parse(FILE);
        int number = file.assignment(name).orElseThrow().line();

        PythonConfig changed = file.withValue(name, value);

        List<String> before = FILE.lines().toList();
        List<String> after = changed.toString().lines().toList();
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            assertEquals(i == number - 1 ? line : before.get(i), after.get(i));
        }
        assertEquals(value, changed.assignment(name).orElseThrow().value());
    }

    @Test
    void keepsLineEndsMarksAndForeignBytes() {
        byte[] bytes = "\u00ef\u00bb\u00bf# caf\u00e9\r\nbind = 'a:1'\r\nworkers = 2".getBytes(StandardCharsets.ISO_8859_1);

        assertArrayEquals(bytes, PythonConfig.parse(bytes).toBytes());
        assertArrayEquals(
                "\u00ef\u00bb\u00bf# caf\u00e9\r\nbind = 'a:1'\r\nworkers = 3".getBytes(StandardCharsets.ISO_8859_1),
                PythonConfig.parse(bytes).withValue("workers", "3").toBytes());
        assertEquals("workers = 2\r\ntimeout = 1200\r\n",
                PythonConfig.parse("workers = 2\r\n").withAssignmentAdded("timeout", "1200").toString());
        assertThrows(IllegalArgumentException.class, () -> PythonConfig.parse(FILE).withValue("threads", "3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a = 'open | python-string",
        "a = (1, | python-bracket",
        "daemon = True | python-daemon",
        "draw_result = True | python-draw",
        "draw_result = 0 | python-flag",
        "log_level = 'LOUD' | python-level",
        "log_level = 'DEBUG' | python-debug",
        "loglevel = 'debug' | python-debug-server",
        "timeout = 60 | python-timeout",
        "workers = 0 | bad-number",
        "workers = 'two' | bad-number",
        "bind = 'nowhere' | bad-address",
        "bind = '127.0.0.1:99999' | port-range",
        "bind = 6035 | python-text",
        "wsgi_app = 'mine:app' | do-not-modify",
        "certfile = '/c.pem' | python-tls-half",
        "worker = 3 | python-misspelt",
        "model_dir = 'models' | relative-path",
        "model_dir = '/nowhere' | missing-directory",
        "errorlog = '/nowhere/a.log' | missing-parent",
        "bind = '127.0.0.1:7000' | port-in-use",
        "bind = '127.0.0.1:7001' | python-loopback-remote",
        "tdtsfm_1 = 'ftp://x' | bad-url",
        "threads = 1 + 1 | python-computed"
    })
    void findsWhatIsWrong(String line, String code) {
        String good = "bind = '0.0.0.0:6035'\ntimeout = 1200\n";
        ConfigEnvironment host =
                new FakeEnvironment(Set.of("/"), Set.of("/c.pem"), Set.of(), Set.of(7000), ConfigEnvironment.Answer.YES);
        List<String> without = codes(PythonConfig.parse(good).findings(host));

        List<PythonFinding> findings = PythonConfig.parse(good + line + "\n").findings(host);

        assertFalse(without.contains(code), without.toString());
        assertTrue(codes(findings).contains(code), codes(findings).toString());
        for (PythonFinding finding : findings) {
            assertFalse(finding.finding().message(Locale.ENGLISH).isEmpty());
            for (PythonFinding.Fix fix : finding.fixes()) {
                List<String> left = codes(fix.edit().apply(PythonConfig.parse(good + line + "\n")).findings(host));
                long before = codes(findings).stream().filter(finding.finding().code()::equals).count();
                long after = left.stream().filter(finding.finding().code()::equals).count();
                assertTrue(after < before, fix.label(Locale.ENGLISH) + " cures " + finding.finding().code());
            }
        }
    }

    @Test
    void theLastAssignmentCountsAndTheFirstIsPointedOut() {
        PythonConfig file = PythonConfig.parse("bind = '0.0.0.0:6035'\ntimeout = 1200\nbind = '0.0.0.0:6036'\n");

        PythonFinding again = file.findings(ConfigEnvironment.unknown()).stream()
                .filter(finding -> finding.finding().code().equals("python-again"))
                .findFirst()
                .orElseThrow();

        assertEquals(1, again.finding().line());
        assertEquals(
                "# bind = '0.0.0.0:6035'\ntimeout = 1200\nbind = '0.0.0.0:6036'\n",
                again.fixes().getFirst().edit().apply(file).toString());
    }

    private static List<String> codes(List<PythonFinding> findings) {
        return findings.stream().map(finding -> finding.finding().code()).toList();
    }
}
