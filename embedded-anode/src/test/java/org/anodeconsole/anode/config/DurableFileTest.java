package org.anodeconsole.anode.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.anodeconsole.anode.config.SaveException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void replacesAndCreates() throws IOException {
        Path file = Files.writeString(folder.resolve("taosanode.ini"), "old");

        new DurableFile().write(file, NEW);
        new DurableFile().write(folder.resolve("fresh.ini"), NEW);

        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertArrayEquals(NEW, Files.readAllBytes(folder.resolve("fresh.ini")));
        assertEquals(List.of("fresh.ini", "taosanode.ini"), names());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsModeAndOwner() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw---x"));

        new DurableFile().write(file, NEW);

        assertEquals("rw-rw---x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsAForeignOwnerOrRefuses() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        boolean root = (int) Files.getAttribute(file, "unix:uid") == 0;
        assumeTrue(root, "only root can give files away");
        Files.setAttribute(file, "unix:uid", 12345);
        Files.setAttribute(file, "unix:gid", 54321);

        new DurableFile().write(file, NEW);

        assertEquals(12345, Files.getAttribute(file, "unix:uid"));
        assertEquals(54321, Files.getAttribute(file, "unix:gid"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void replacesTheTargetOfALinkAndKeepsTheLink() throws IOException {
        Path file = Files.writeString(Files.createDirectory(folder.resolve("etc")).resolve("taosanode.ini"), "old");
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("etc/taosanode.ini"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), second);

        new DurableFile().write(link, NEW);

        assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(second));
        assertFalse(Files.isSymbolicLink(file));
        assertArrayEquals(NEW, Files.readAllBytes(file));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void refusesAReadOnlyFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        assertRefused(Reason.READ_ONLY, new DurableFile(), file);
        assertEquals("old", Files.readString(file));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsTheOldFileWhenTheDiskIsFull() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        DurableFile onFullDisk = new DurableFile(beside -> {
            Files.createFile(beside);
            return FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
        });

        assertRefused(Reason.NO_SPACE, onFullDisk, file);
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a"), names());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void refusesWhatIsNoFile() throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));

        assertRefused(Reason.NOT_A_FILE, new DurableFile(), folder);
        assertRefused(Reason.NO_DIRECTORY, new DurableFile(), folder.resolve("none/a"));
        assertRefused(Reason.FAILED, new DurableFile(), loop);
    }

    @Test
    void removesOldLeftoversOfKilledSaves() throws IOException {
        Path old = Files.writeString(folder.resolve(".a.1.saving"), "torn");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));
        Files.writeString(folder.resolve(".a.2.saving"), "another save at work");
        Files.writeString(folder.resolve(".b.3.saving"), "another file");

        new DurableFile().write(folder.resolve("a"), NEW);

        assertEquals(List.of(".a.2.saving", ".b.3.saving", "a"), names());
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aKilledWriterLeavesTheOldOrTheNewFile() throws Exception {
        int kills = Integer.getInteger("anode.kills", 40);
        Random random = new Random(7);
        Path file = folder.resolve("taosanode.ini");
        for (int i = 0; i < kills; i++) {
            killWhileWriting(file, random.nextInt(1, 40_000));
            byte[] found = Files.readAllBytes(file);
            byte[] whole = new byte[EndlessWriter.SIZE];
            Arrays.fill(whole, found.length == 0 ? 0 : found[0]);
            assertArrayEquals(whole, found, "after kill " + i);
        }
    }

    private static void killWhileWriting(Path file, int microseconds) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes(DurableFile.class) + System.getProperty("path.separator") + classes(EndlessWriter.class),
                        EndlessWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = writer.inputReader()) {
            assertEquals("writing", output.readLine());
            TimeUnit.MICROSECONDS.sleep(microseconds);
        } finally {
            writer.destroyForcibly();
            assertTrue(writer.waitFor(1, TimeUnit.MINUTES));
        }
    }

    private static Path classes(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void assertRefused(Reason reason, DurableFile writer, Path file) {
        SaveException e = assertThrows(SaveException.class, () -> writer.write(file, NEW));
        assertEquals(reason, e.reason(), e.getMessage());
        assertTrue(e.getMessage().contains(file.getFileName().toString()), e.getMessage());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
