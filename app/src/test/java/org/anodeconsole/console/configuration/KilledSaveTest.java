package org.anodeconsole.console.configuration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anodeconsole.anode.config.DurableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class KilledSaveTest {
    @TempDir
    Path home;

    /** More with {@code -Dconfiguration.kills=1000}. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void whateverTheMomentOfTheKillFileVersionsAndDraftAreWhole() throws Exception {
        Files.write(home.resolve("taosanode.ini"), EndlessSaver.content(0));
        Random random = new Random(11);
        for (int i = Integer.getInteger("configuration.kills", 25); i > 0; i--) {
            killWhileSaving(random.nextInt(1, 60_000));
            byte[] found = Files.readAllBytes(home.resolve("taosanode.ini"));
            assertArrayEquals(EndlessSaver.content(letter(found, 2)), found, "old or new, whole");
            checkVersions();
            checkDraft();
        }
    }

    private void checkVersions() throws Exception {
        Versions versions = EndlessSaver.versions(home);
        ConfigPlace place = EndlessSaver.place(home);
        List<Version> list = versions.list(place);
        assertTrue(!list.isEmpty() && list.size() <= 200, "versions: " + list.size());
        byte[] newest = versions.content(place, list.getFirst());
        assertArrayEquals(EndlessSaver.content(letter(newest, 2)), newest);
        for (Version version : list) {
            assertTrue(Files.exists(home.resolve("versions").resolve(place.key()).resolve(version.sha256())), "every version has its content");
        }
    }

    private void checkDraft() throws Exception {
        Optional<Draft> draft = new Drafts(home.resolve("drafts")).find(EndlessSaver.place(home));
        if (draft.isPresent()) {
            byte[] text = draft.get().text().getBytes(StandardCharsets.UTF_8);
            assertArrayEquals(EndlessSaver.content(letter(text, 2)), text, "the draft is whole");
        }
    }

    private static int letter(byte[] content, int at) {
        assertTrue(content.length > at, "not empty");
        return content[at] - 'a';
    }

    private void killWhileSaving(int microseconds) throws Exception {
        String classes = Stream.of(Saving.class, EndlessSaver.class, DurableFile.class, Logger.class)
                .map(KilledSaveTest::place)
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
        Process saver = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classes,
                        EndlessSaver.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = saver.inputReader()) {
            assertEquals("saving", output.readLine());
            TimeUnit.MICROSECONDS.sleep(microseconds);
        } finally {
            saver.destroyForcibly();
            assertTrue(saver.waitFor(1, TimeUnit.MINUTES));
        }
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
