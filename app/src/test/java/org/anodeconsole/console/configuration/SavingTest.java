package org.anodeconsole.console.configuration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.HostFile;
import org.anodeconsole.console.hosts.LocalHost;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {
    @TempDir
    Path folder;

    private final LocalHost local = new LocalHost();

    private Versions versions() {
        return new Versions(folder.resolve("versions"), new VersionLadder(ZoneOffset.UTC), InstantSource.system());
    }

    private ConfigPlace place(Path file) {
        return ConfigPlace.other(local, file.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void savesAndKeepsBothVersions() throws Exception {
        ConfigPlace place = place(Files.writeString(folder.resolve("taosanode.ini"), "old\r\n"));
        Saving saving = new Saving(versions());
        HostFile file = saving.read(place);

        SaveOutcome outcome = saving.save(place, file.stamp(), bytes("new\r\n"));

        assertEquals(FileStamp.of(bytes("new\r\n")), assertInstanceOf(SaveOutcome.Saved.class, outcome).stamp());
        assertEquals("new\r\n", Files.readString(folder.resolve("taosanode.ini")));
        List<Version> list = versions().list(place);
        assertArrayEquals(bytes("new\r\n"), versions().content(place, list.get(0)));
        assertArrayEquals(bytes("old\r\n"), versions().content(place, list.get(1)));
    }

    @Test
    void keepsWhatAnotherPageReplaced() throws Exception {
        ConfigPlace place = place(folder.resolve("taosanode.ini"));
        new Saving(versions()).replaced(place, bytes("old"), bytes("new"));
        assertEquals(
                List.of(Version.Origin.SAVED, Version.Origin.FOUND), versions().list(place).stream().map(Version::origin).toList());
        assertArrayEquals(bytes("old"), versions().content(place, versions().list(place).getLast()));
    }

    @Test
    void findsEveryEditMadeMeanwhile() throws Exception {
        Path file = folder.resolve("taosanode.ini");
        ConfigPlace place = place(file);
        Saving saving = new Saving(versions());
        Random random = new Random(3);
        byte[] text = bytes("[uwsgi]\nhttp = 127.0.0.1:6090\n");
        for (int i = 0; i < 300; i++) {
            Files.write(file, text);
            FileStamp stamp = place.host().files().read(file.toString(), 1000).stamp();
            byte[] theirs = text.clone();
            theirs[random.nextInt(theirs.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, theirs);
            // Size and, often, the time of the change are the same as before.
            SaveOutcome outcome = saving.save(place, stamp, bytes("mine"));

            assertArrayEquals(theirs, assertInstanceOf(SaveOutcome.Stale.class, outcome).now().content());
            assertArrayEquals(theirs, Files.readAllBytes(file), "nothing was written");
        }
        Files.delete(file);
        SaveOutcome gone = saving.save(place, FileStamp.of(text), bytes("mine"));
        assertEquals(null, assertInstanceOf(SaveOutcome.Stale.class, gone).now());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void savesThroughALinkAndKeepsTheMode() throws Exception {
        Path file = Files.writeString(Files.createDirectory(folder.resolve("etc")).resolve("taosanode.ini"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("cfg")).resolve("taosanode.ini"), Path.of("../etc/taosanode.ini"));
        ConfigPlace place = place(link);

        new Saving(versions()).save(place, FileStamp.of(bytes("old")), bytes("new"));

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReadOnlyFileIsOfferedToRoot() throws Exception {
        Path file = Files.writeString(folder.resolve("taosanode.ini"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        SaveOutcome outcome = new Saving(versions()).save(place(file), FileStamp.of(bytes("old")), bytes("new"));

        assertEquals("hosts.file.readOnly", assertInstanceOf(SaveOutcome.NeedsRoot.class, outcome).refusal().key());
        assertEquals("old", Files.readString(file));
    }

    @Test
    void aFullDiskLeavesTheFileAsItWas() {
        MemoryHost host = new MemoryHost();
        host.put("/etc/taos/taosanode.ini", "old");
        host.refusal = "hosts.file.noSpace";

        ProblemException e = assertThrows(ProblemException.class, () -> new Saving(versions())
                .save(ConfigPlace.other(host, "/etc/taos/taosanode.ini"), FileStamp.of(bytes("old")), bytes("new")));

        assertEquals("hosts.file.noSpace", e.key());
        assertEquals("old", host.text("/etc/taos/taosanode.ini"));
    }

    @Test
    void rootReplacesTheFileWithArgumentListsAlone() throws Exception {
        MemoryHost host = new MemoryHost();
        String path = "/etc/taos/it's here.ini";
        host.put(path, "old");
        host.refusal = "hosts.file.forbidden";
        ConfigPlace place = ConfigPlace.other(host, path);
        Saving saving = new Saving(versions());
        SudoSave way = assertInstanceOf(
                        SaveOutcome.NeedsRoot.class, saving.save(place, FileStamp.of(bytes("old")), bytes("new")))
                .way();

        assertInstanceOf(SaveOutcome.Saved.class, saving.save(place, way, bytes("new")));

        List<List<String>> run = host.commands.stream().map(Command::arguments).toList();
        String beside = run.get(1).getLast();
        assertTrue(beside.startsWith("/etc/taos/.it's here.ini.") && beside.endsWith(".saving"), beside);
        assertEquals(List.of("sudo", "-n", "tee", "--", beside), run.get(1));
        assertArrayEquals(bytes("new"), host.commands.get(1).input());
        assertEquals(List.of("sudo", "-n", "mv", "-T", "--", beside, path), run.get(5));
        assertEquals(List.of("sudo", "-n", "sync", "--", "/etc/taos"), run.get(6));
        assertEquals(7, run.size());
        assertTrue(way.shown().get(5).endsWith("'/etc/taos/it'\\''s here.ini'"), way.shown().get(5));
    }

    @Test
    void rootCleansUpAfterAFailedStepAndSaysWhichOne() throws Exception {
        MemoryHost host = new MemoryHost();
        host.put("/a.ini", "old");
        host.refusal = "hosts.file.forbidden";
        ConfigPlace place = ConfigPlace.other(host, "/a.ini");
        Saving saving = new Saving(versions());
        SudoSave way = ((SaveOutcome.NeedsRoot) saving.save(place, FileStamp.of(bytes("old")), bytes("new"))).way();
        host.programs = command -> command.arguments().contains("chown")
                ? new CommandResult(1, "", "no such user")
                : new CommandResult(0, "", "");

        ProblemException e = assertThrows(ProblemException.class, () -> saving.save(place, way, bytes("new")));

        assertEquals("configuration.sudo.failed", e.key());
        assertEquals("rm", host.commands.getLast().arguments().get(2));
        host.programs = command -> new CommandResult(1, "", "sudo: a password is required");
        assertEquals("configuration.sudo.refused",
                assertThrows(ProblemException.class, () -> saving.save(place, way, bytes("new"))).key());
    }

    @Test
    void rootDoesNotOverwriteWhatSomebodyElseWrote() throws Exception {
        MemoryHost host = new MemoryHost();
        host.put("/a.ini", "old");
        host.refusal = "hosts.file.forbidden";
        ConfigPlace place = ConfigPlace.other(host, "/a.ini");
        Saving saving = new Saving(versions());
        SudoSave way = ((SaveOutcome.NeedsRoot) saving.save(place, FileStamp.of(bytes("old")), bytes("new"))).way();
        host.put("/a.ini", "theirs");

        SaveOutcome outcome = saving.save(place, way, bytes("new"));

        assertArrayEquals(bytes("theirs"), assertInstanceOf(SaveOutcome.Stale.class, outcome).now().content());
        assertTrue(host.commands.isEmpty());
    }

    @Test
    void byHandTheContentLiesReadyAndTheCommandKeepsOwnerAndMode() throws Exception {
        MemoryHost host = new MemoryHost();
        host.put("/a.ini", "old");
        host.refusal = "hosts.file.forbidden";
        host.mode = "rw-r-----";
        ConfigPlace place = ConfigPlace.other(host, "/a.ini");
        SudoSave way = ((SaveOutcome.NeedsRoot) new Saving(versions())
                        .save(place, FileStamp.of(bytes("old")), bytes("new")))
                .way();

        List<String> steps = way.byHand(host.facts("/a.ini").orElseThrow());

        String copy = Arrays.stream(steps.getLast().split(" ")).toList().getLast();
        assertEquals("new", host.text(copy));
        assertEquals("sudo install -m 640 -o root -g root -- " + copy + " /a.ini", steps.getFirst());
    }

    @Test
    void nothingIsSavedOverAFileWhoseOldContentCannotBeKept() throws Exception {
        Path file = Files.writeString(folder.resolve("taosanode.ini"), "old");
        Files.writeString(folder.resolve("versions"), "a file where the folder should be");

        ProblemException e = assertThrows(ProblemException.class, () -> new Saving(versions()).read(place(file)));

        assertEquals("configuration.versions.unwritable", e.key());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }
}
