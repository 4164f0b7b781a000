package org.anodeconsole.console.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.SetAside;
import org.anodeconsole.console.settings.SetAsideTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SshEntryStoreTest {
    @TempDir
    Path folder;

    @Test
    void keepsEntriesInTheirOrder() throws Exception {
        SshEntryStore store = SshEntryStore.open(folder);
        SshEntry one = new SshEntry("one", "192.0.2.1", 0, "", "");
        SshEntry two = new SshEntry("zwei", "two.example.org", 2222, "mira", "/home/mira/key");
        store.put(one);
        store.put(two);
        SshEntry changed = new SshEntry("one", "alias", 22, "", "~/.ssh/id");
        store.put(changed);
        assertEquals(List.of(changed, two), SshEntryStore.open(folder).all());
        store.remove("one");
        assertEquals(List.of(two), SshEntryStore.open(folder).all());
    }

    @Test
    void setsAFileAsideThatItCannotRead() throws Exception {
        for (String broken : List.of("{", "null", "[null]", "[{\"name\":\"-x\",\"address\":\"a\"}]")) {
            Files.writeString(folder.resolve("ssh-hosts.json"), broken);
            SshEntryStore store = SshEntryStore.open(folder);
            assertEquals(List.of(), store.all());
            assertEquals(broken, Files.readString(store.setAside().orElseThrow().place()));
        }
    }

    @Test
    void writesNothingOverAFileThatCannotBeSetAside() throws Exception {
        Path file = folder.resolve("ssh-hosts.json");
        Files.writeString(file, "mine");
        SetAsideTest.noRoomBeside(file);
        SshEntryStore store = SshEntryStore.open(folder);
        assertEquals(Optional.of(new SetAside(file, false)), store.setAside());
        SshEntry entry = new SshEntry("one", "192.0.2.1", 0, "", "");
        assertEquals("settings.leftAlone", assertThrows(ProblemException.class, () -> store.put(entry)).key());
        assertEquals("mine", Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''|a|0|''|''|hosts.entry.name",
        "-a|a|0|''|''|hosts.entry.name",
        "a|''|0|''|''|hosts.entry.address",
        "a|-oProxyCommand=x|0|''|''|hosts.entry.address",
        "a|a b|0|''|''|hosts.entry.address",
        "a|a|65536|''|''|hosts.entry.port",
        "a|a|-1|''|''|hosts.entry.port",
        "a|a|0|-l|''|hosts.entry.user",
        "a|a|0|''|relative|hosts.entry.keyFile",
    })
    void refusesWhatCannotBeRight(String name, String address, int port, String user, String keyFile, String problem) {
        SshEntry entry = new SshEntry(name, address, port, user, keyFile);
        assertEquals(problem, assertThrows(ProblemException.class, entry::check).key());
    }

    @Test
    void writesNoSecrets() throws Exception {
        SshEntryStore store = SshEntryStore.open(folder);
        store.put(new SshEntry("one", "192.0.2.1", 0, "mira", ""));
        String text = Files.readString(folder.resolve("ssh-hosts.json"));
        assertTrue(text.contains("192.0.2.1") && !text.toLowerCase(Locale.ROOT).contains("pass"), text);
    }
}
