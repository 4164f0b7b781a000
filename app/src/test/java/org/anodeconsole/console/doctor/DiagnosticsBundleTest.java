package org.anodeconsole.console.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.anodeconsole.console.doctor.DiagnosticsBundle.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsBundleTest {
    /** Lines of logs and files, each with a secret between the marks « and ». */
    private static final List<String> PLANTED = List.of(
            "password = «taosdata-7»",
            "passwd: «hunter2»",
            "\"pwd\": \"«p w d with blanks»\"",
            "db.user.secret=«s3cr3t»",
            "token: «abcdef123456»",
            "api_key = «key-0815»",
            "access-key=«AKfake12»",
            "passphrase=\"«correct horse»\"",
            "jdbc:TAOS-WS://«root:taosdata»@db:6041/",
            "https://«user:geheim»@cloud.example/path",
            "GET /rest/sql?db=test&password=«qwerty9»&x=1",
            "Authorization: Bearer «eyJhbGciOi.eyJzdWIi.c2ln»",
            "authorization: Basic «cm9vdDp0YW9zZGF0YQ==»",
            "Cookie: session=«deadbeef»",
            "X-Auth-Token: «t0k3n»",
            "-----BEGIN OPENSSH PRIVATE KEY-----\n«b3BlbnNzaC1rZXktdjEAAAAABG5vbmU»\n-----END OPENSSH PRIVATE KEY-----",
            "activeCode «\"A1B2C3\"»",
            "license_key=«ABCD1-EFGH2-IJKL3-MNOP4»",
            "the key was «0123456789abcdef0123456789abcdef»",
            "AWS: «AKIAIOSFODNN7EXAMPLE»",
            "CREATE USER a IDENTIFIED BY '«pa55»'",
            "密码：«口令123»",
            "session_id=«c0ffee42»");

    @TempDir
    Path folder;

    private Map<String, String> saved(DiagnosticsBundle bundle) throws IOException {
        Path file = folder.resolve("bundle.zip");
        bundle.save(file, EnumSet.allOf(Content.class));
        Map<String, String> contents = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                contents.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    @Test
    void noPlantedSecretGetsIntoAnyFile() throws IOException {
        String text = String.join("\n", PLANTED).replace("«", "").replace("»", "");
        DiagnosticsBundle bundle = new DiagnosticsBundle();
        for (Content content : Content.values()) {
            bundle.add(content, text);
        }
        Map<String, String> saved = saved(bundle);
        assertEquals(Content.values().length, saved.size());
        for (String line : PLANTED) {
            String secret = line.substring(line.indexOf('«') + 1, line.indexOf('»')).replace("\"", "");
            saved.forEach((name, content) -> assertFalse(content.contains(secret), () -> secret + " stands in " + name + ":\n" + content));
        }
    }

    @Test
    void whatHelpsStays() throws IOException {
        String log = """
                2026-11-24 05:15:36,416 - main - INFO - register service: arima
                http = 127.0.0.1:6090
                model-dir = /var/lib/taos/taosanode/model
                forecast failed, the model server http://127.0.0.1:5000/tdtsfm cannot be reached
                """;
        DiagnosticsBundle bundle = new DiagnosticsBundle();
        bundle.add(Content.CONSOLE_LOG, log);
        assertEquals(Map.of("console.log", log), saved(bundle));
    }

    @Test
    void theFilesAreTheOnesThatWereShown() throws IOException {
        DiagnosticsBundle bundle = new DiagnosticsBundle();
        bundle.add(Content.VERSIONS, "Java 25");
        bundle.add(Content.VERSIONS, "again");
        bundle.add(Content.SETTINGS, "  ");
        assertEquals(List.of(new DiagnosticsBundle.Entry(Content.VERSIONS, "Java 25")), bundle.entries());
        assertEquals(Map.of("versions.txt", "Java 25"), saved(bundle));
    }

    @Test
    void aFileTheUserTookOutIsNotSaved() throws IOException {
        DiagnosticsBundle bundle = new DiagnosticsBundle();
        bundle.add(Content.VERSIONS, "Java 25");
        bundle.add(Content.CONSOLE_LOG, "password = x\nand token: y");
        bundle.save(folder.resolve("some.zip"), EnumSet.of(Content.VERSIONS));
        try (ZipFile zip = new ZipFile(folder.resolve("some.zip").toFile())) {
            assertEquals(List.of("versions.txt"), zip.stream().map(ZipEntry::getName).toList());
        }
        assertEquals(2, bundle.entries().get(1).removed());
    }

    @Test
    void aBundleStaysSmallAndKeepsTheEndOfALongLog() throws IOException {
        DiagnosticsBundle bundle = new DiagnosticsBundle();
        String log = "a plain line of a log, äöü 日志\n".repeat(130_000) + "the last line";
        for (Content content : Content.values()) {
            bundle.add(content, log);
        }
        Map<String, String> saved = saved(bundle);
        long bytes = saved.values().stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
        assertTrue(bytes <= DiagnosticsBundle.LARGEST, bytes + " bytes");
        assertTrue(saved.get("console.log").endsWith("the last line"));
        assertTrue(Files.size(folder.resolve("bundle.zip")) <= DiagnosticsBundle.LARGEST);
    }
}
