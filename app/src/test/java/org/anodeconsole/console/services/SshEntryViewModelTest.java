package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.MemoryHost;
import org.anodeconsole.console.hosts.SshEntry;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.TaskRunner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SshEntryViewModelTest {
    private final OneThread ui = new OneThread();
    private final MemoryHost computer = new MemoryHost();

    @AfterEach
    void close() {
        ui.close();
    }

    private SshEntryViewModel form(SshEntry before) throws Exception {
        return ui.ask(() -> new SshEntryViewModel(
                before, List.of("taken"), entry -> computer, new TaskRunner(ui), new Messages(Locale.ENGLISH)));
    }

    @Test
    void takesTheAddressForANameAndLeavesTheRestToTheSshConfiguration() throws Exception {
        SshEntryViewModel form = form(null);
        form.addressProperty().set(" anode-1 ");
        assertEquals(new SshEntry("anode-1", "anode-1", 0, "", ""), form.entry());
        assertEquals("", form.problem().get());
    }

    @Test
    void saysWhatIsWrongAsItIsTyped() throws Exception {
        SshEntryViewModel form = form(null);
        form.addressProperty().set("-oProxyCommand=x");
        assertTrue(form.problem().get().contains("-oProxyCommand=x"), form.problem().get());
        form.addressProperty().set("anode-1");
        form.portProperty().set("70000");
        assertTrue(form.problem().get().startsWith("70000 is no port."), form.problem().get());
        form.portProperty().set("ssh");
        assertTrue(form.problem().get().startsWith("ssh is no port."), form.problem().get());
        form.portProperty().set("2222");
        form.nameProperty().set("taken");
        assertTrue(form.problem().get().contains("taken"), form.problem().get());
        form.nameProperty().set("mine");
        assertEquals("", form.problem().get());
        assertEquals(2222, form.entry().port());
    }

    @Test
    void showsWhatIsChanged() throws Exception {
        SshEntry before = new SshEntry("one", "10.0.0.1", 22, "root", "/root/.ssh/id_ed25519");
        assertEquals(before, form(before).entry());
    }

    @Test
    void saysWhichComputerItReached() throws Exception {
        computer.programs = command -> command.startsWith("uname")
                ? new CommandResult(0, "Linux 6.1.0 x86_64\n", "")
                : new CommandResult(0, "systemd 252 (252.39-1)\n+PAM +AUDIT\n", "");
        SshEntryViewModel form = form(null);
        ui.ask(() -> {
            form.addressProperty().set("anode-1");
            form.test();
            return true;
        });
        Awaitility.await().until(() -> ui.ask(() -> form.reachedProperty().get()));
        assertEquals("Reached: Linux 6.1.0 x86_64; systemd 252 (252.39-1)", ui.ask(() -> form.outcomeProperty().get()));
        assertFalse(ui.ask(() -> form.testingProperty().get()));
    }

    @Test
    void saysThatThereIsNoSystemd() throws Exception {
        computer.programs = command -> new CommandResult(command.startsWith("uname") ? 0 : 127, "Darwin 24 arm64\n", "");
        SshEntryViewModel form = form(null);
        ui.ask(() -> {
            form.addressProperty().set("anode-1");
            form.test();
            return true;
        });
        Awaitility.await().until(() -> ui.ask(() -> form.outcomeProperty().get()).contains("no systemd"));
    }
}
