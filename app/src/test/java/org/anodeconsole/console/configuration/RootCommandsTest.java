package org.anodeconsole.console.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.FileFacts;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.LocalHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands that are shown for root, really run, with this user in root's place. */
@EnabledOnOs(OS.LINUX)
class RootCommandsTest {
    @TempDir
    Path folder;

    private final LocalHost local = new LocalHost();

    private CommandResult withoutSudo(Command command) {
        List<String> arguments = command.arguments();
        assertEquals(List.of("sudo", "-n"), arguments.subList(0, 2));
        try {
            return local.run(new Command(arguments.subList(2, arguments.size()), command.input(), command.limit(), command.mostOutput()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void replaceTheFileAndKeepItsMode() throws Exception {
        Path file = Files.writeString(folder.resolve("taosano de.ini"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        MemoryHost host = new MemoryHost();
        host.put(file.toString(), "old");
        host.programs = this::withoutSudo;
        FileFacts facts = local.files().facts(file.toString()).orElseThrow();

        FileStamp stamp = new SudoSave(host, facts, FileStamp.of(bytes("old")), bytes("new")).run();

        assertEquals(FileStamp.of(bytes("new")), stamp);
        assertEquals("new", Files.readString(file));
        assertEquals("r--r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing is left beside it");
        }
        assertTrue(host.commands.stream().allMatch(command -> command.arguments().getFirst().equals("sudo")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
