package org.anodeconsole.anode.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anodeconsole.anode.config.AnodeSettings.LogLevel;
import org.anodeconsole.anode.config.ConfigEnvironment.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaosanodeIniTest {
    @TempDir
    Path folder;

    @Test
    void theDocumentedListingHasTheseFaultsForTheReference() throws IOException {
        assertEquals(
                List.of(
                        "INFO 4 loopback",
                        "ERROR 10 wsgi-file-documented",
                        "ERROR 0 callable-missing",
                        "WARNING 0 http-timeout-missing",
                        "INFO 0 need-app-missing"),
                codes(documented(), IniTarget.REFERENCE, ConfigEnvironment.unknown()));
    }

    @Test
    void theDocumentedListingSuitsTheEmbeddedAnode() throws IOException {
        assertEquals(
                List.of("INFO 4 loopback", "INFO 7 ignored-key", "INFO 10 ignored-key", "INFO 25 ignored-key"),
                codes(documented(), IniTarget.EMBEDDED, ConfigEnvironment.unknown()));
    }

    @Test
    void theFixesMendTheDocumentedListing() throws IOException {
        IniDocument document = documented().document();
        for (int i = 0; i < 10; i++) {
            Optional<Finding> fault = TaosanodeIni.of(document)
                    .findings(IniTarget.REFERENCE, ConfigEnvironment.unknown())
                    .stream()
                    .filter(finding -> !finding.fixes().isEmpty())
                    .findFirst();
            if (fault.isPresent()) {
                document = fault.get().fixes().getFirst().edit().apply(document);
            }
        }

        assertEquals(
                List.of("INFO 4 loopback"),
                codes(TaosanodeIni.of(document), IniTarget.REFERENCE, ConfigEnvironment.unknown()));
    }

    @Test
    void takesTheSettingsOfTheDocumentedListing() throws IOException {
        AnodeSettings settings = documented().settings();

        assertEquals(new InetSocketAddress("127.0.0.1", 6090), settings.http());
        assertEquals(Optional.of(new InetSocketAddress("127.0.0.1", 8387)), settings.stats());
        assertEquals(Optional.of(Path.of("/usr/local/taos/taosanode/taosanode.pid")), settings.pidFile());
        assertEquals(Optional.of(Path.of("/var/log/taos/taosanode/taosanode.log")), settings.accessLog());
        assertEquals(Path.of("/var/log/taos/taosanode/taosanode.app.log"), settings.appLog());
        assertEquals(Path.of("/usr/local/taos/taosanode/model/"), settings.modelDirectory());
        assertEquals(LogLevel.INFO, settings.logLevel());
    }

    @Test
    void hasDefaultsForWhatIsAbsent() {
        AnodeSettings settings = TaosanodeIni.of(IniDocument.parse("")).settings();

        assertEquals(new InetSocketAddress("127.0.0.1", 6090), settings.http());
        assertEquals(Optional.empty(), settings.stats());
        assertEquals(Path.of("taosanode.app.log"), settings.appLog());
        assertEquals(
                Map.of(
                        "tdtsfm_1", URI.create("http://127.0.0.1:5000/tdtsfm"),
                        "timemoe-fc", URI.create("http://127.0.0.1:5001/ds_predict")),
                settings.modelServices());
    }

    @Test
    void namesEveryUnusableValueAtOnce() {
        TaosanodeIni ini = TaosanodeIni.of(IniDocument.parse(
                "[uwsgi]\nhttp = here\nstats = :0\n[taosanode]\nlog-level = LOUD\n[tsfm-service]\ntdtsfm_1 = ftp://x\n"));

        String message = assertThrows(IllegalArgumentException.class, ini::settings).getMessage();

        assertEquals(3, message.lines().count(), message);
        assertTrue(message.startsWith("line 2: http = here is not host:port"), message);
    }

    @Test
    void asksTheMachineAboutPathsAndPorts() throws IOException {
        FakeEnvironment machine = new FakeEnvironment(
                Set.of("/var/log/taos/taosanode", "/usr/local/taos/taosanode", "/usr/local/taos/taosanode/lib"),
                Set.of("/usr/local/taos/taosanode/model/", "/usr/local/taos/taosanode/taosanode.pid"),
                Set.of("/var/log/taos/taosanode", "/usr/local/taos/taosanode/taosanode.pid"),
                Set.of(6090),
                Answer.YES);

        assertEquals(
                List.of(
                        "WARNING 4 port-in-use",
                        "WARNING 4 loopback-for-remote",
                        "WARNING 13 not-writable",
                        "WARNING 19 not-writable",
                        "WARNING 29 not-writable",
                        "WARNING 32 not-a-directory"),
                codes(documented(), IniTarget.EMBEDDED, machine).stream()
                        .filter(code -> !code.startsWith("INFO"))
                        .toList());
        assertTrue(codes(documented(), IniTarget.REFERENCE, machine)
                .containsAll(List.of("ERROR 10 missing-file", "ERROR 13 not-writable", "ERROR 25 missing-directory")));
    }

    @Test
    void findsNothingWrongOnAMachineWhereEverythingIsInPlace() throws IOException {
        IniDocument document = TaosanodeIni.defaultFor(folder, folder, 6090, 8387).document();
        FakeEnvironment machine =
                new FakeEnvironment(Set.of(folder.toString()), Set.of(), Set.of(), Set.of(), Answer.NO);

        assertEquals(List.of(), codes(TaosanodeIni.of(document), IniTarget.EMBEDDED, machine));
    }

    @Test
    void namesAMissingParentAndADirectoryInAFilesPlace() {
        TaosanodeIni ini = TaosanodeIni.of(
                IniDocument.parse("[uwsgi]\nhttp = 127.0.0.1:1\nlogto = /none/l\n[taosanode]\napp-log = /d\n"));
        FakeEnvironment machine = new FakeEnvironment(Set.of("/d"), Set.of(), Set.of(), Set.of(), Answer.NO);

        assertEquals(
                List.of("WARNING 3 missing-parent", "WARNING 5 is-a-directory"),
                codes(ini, IniTarget.EMBEDDED, machine));
    }

    @Test
    void theLocalMachineKnowsItsPortsAndPaths() throws IOException {
        ConfigEnvironment local = new LocalEnvironment();
        Path file = Files.writeString(folder.resolve("f"), "x");
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            assertEquals(Answer.NO, local.isPortFree("127.0.0.1", port));
        }

        assertEquals(Answer.YES, local.isPortFree("127.0.0.1", port));
        assertEquals(ConfigEnvironment.PathState.DIRECTORY, local.pathState(folder.toString()));
        assertEquals(ConfigEnvironment.PathState.FILE, local.pathState(file.toString()));
        assertEquals(ConfigEnvironment.PathState.ABSENT, local.pathState(folder.resolve("g").toString()));
        assertEquals(Answer.YES, local.isWritable(file.toString()));
    }

    @Test
    void theConsolesOwnFileReadsBack() {
        AnodeSettings settings =
                TaosanodeIni.defaultFor(folder, folder.resolve("models"), 7001, 7002).settings();

        assertEquals(new InetSocketAddress("127.0.0.1", 7001), settings.http());
        assertEquals(Optional.of(new InetSocketAddress("127.0.0.1", 7002)), settings.stats());
        assertEquals(folder.resolve("models"), settings.modelDirectory());
        assertThrows(IllegalArgumentException.class, () -> TaosanodeIni.defaultFor(folder, folder, 0, 1));
    }

    @Test
    void checkConfigPrintsLinesAndFailsOnErrors() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ini"), "[uwsgi]\nhttp = x:70000\n");
        String printed = check(file, 1, Locale.ENGLISH);

        assertTrue(printed.contains(file + ":2: error: The port 70000 of http is outside 1 to 65535."), printed);
        assertTrue(check(file, 1, Locale.SIMPLIFIED_CHINESE).contains(":2: 错误"));
        assertTrue(check(folder.resolve("none.ini"), 1, Locale.ENGLISH).contains("no such file"));
        assertTrue(check(folder, 1, Locale.ENGLISH).contains("cannot be read"));
    }

    @Test
    void checkConfigSucceedsWithoutErrors() throws IOException {
        Path file = folder.resolve("own.ini");
        Files.write(file, TaosanodeIni.defaultFor(folder, folder, 6090, 8387).document().toBytes());

        String printed = check(file, 0, Locale.ENGLISH);

        assertTrue(printed.contains("0 errors, 0 warnings, 1 notes"), printed);
        assertFalse(printed.contains("error:"), printed);
    }

    @Test
    void findsBytesThatAreNoUtf8EvenInAComment() {
        TaosanodeIni ini = TaosanodeIni.of(
                IniDocument.parse(new byte[] {'[', 'x', ']', '\n', '#', (byte) 0xc4, (byte) 0xe3, '\n'}));

        assertTrue(codes(ini, IniTarget.REFERENCE, ConfigEnvironment.unknown()).contains("ERROR 2 not-utf8"));
        assertTrue(codes(ini, IniTarget.EMBEDDED, ConfigEnvironment.unknown()).contains("WARNING 2 not-utf8.embedded"));
    }

    @Test
    void refusesAFileTooLargeToBeAConfiguration() throws IOException {
        Path file = Files.write(folder.resolve("big"), new byte[(1 << 20) + 1]);

        assertTrue(assertThrows(IOException.class, () -> TaosanodeIni.read(file))
                .getMessage()
                .contains("1048577 bytes"));
    }

    private static String check(Path file, int exit, Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CheckConfig check = new CheckConfig(IniTarget.EMBEDDED, ConfigEnvironment.unknown(), locale);
        assertEquals(exit, check.run(file, new PrintStream(bytes, true, StandardCharsets.UTF_8)));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> codes(TaosanodeIni ini, IniTarget target, ConfigEnvironment environment) {
        return ini.findings(target, environment).stream()
                .map(finding -> finding.severity() + " " + finding.line() + " " + finding.code())
                .toList();
    }

    private static TaosanodeIni documented() throws IOException {
        try (InputStream text = TaosanodeIniTest.class.getResourceAsStream("documented.ini")) {
            return TaosanodeIni.of(IniDocument.parse(text.readAllBytes()));
        }
    }
}
