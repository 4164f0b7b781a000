package org.anodeconsole.console.services.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.MemoryHost;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.services.OneThread;
import org.anodeconsole.console.tasks.TaskRunner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LayoutViewModelTest {
    private final OneThread ui = new OneThread();
    private final MemoryHost host = InstallLayoutTest.installed();
    private volatile String user = "0";
    private volatile int sudo;
    private volatile int exit;
    private final LayoutViewModel model = new LayoutViewModel(host, new TaskRunner(ui), new Messages(Locale.ENGLISH));

    {
        host.programs = command -> switch (command) {
            case "uname -n" -> new CommandResult(0, "anode-1\n", "");
            case "id -u" -> new CommandResult(0, user + "\n", "");
            case "sudo -n -l /usr/bin/rmtaosanode" -> new CommandResult(sudo, "", "");
            case "/usr/bin/rmtaosanode", "sudo -n /usr/bin/rmtaosanode" -> new CommandResult(exit, "removed", "");
            default -> new CommandResult(127, "", command);
        };
    }

    @AfterEach
    void close() {
        ui.close();
    }

    private <T> T ask(Callable<T> question) throws Exception {
        return ui.ask(question);
    }

    private void check() throws Exception {
        ask(() -> {
            model.check();
            return true;
        });
        Awaitility.await().until(() -> !ask(() -> model.checkingProperty().get()));
    }

    private void uninstall(String typed) throws Exception {
        ask(() -> {
            model.uninstall(typed);
            return true;
        });
        Awaitility.await().until(() -> !ask(() -> model.removingProperty().get()));
    }

    @Test
    void judgesTheWhole() throws Exception {
        check();
        assertTrue(ask(() -> model.verdict().get()).endsWith("are as the installer makes them."));
        host.contents.remove("/usr/bin/start-tdtsfm");
        check();
        assertTrue(ask(() -> model.verdict().get()).endsWith("the anode can work all the same."));
        host.contents.remove("/usr/local/taos/taosanode/lib");
        check();
        assertTrue(ask(() -> model.verdict().get()).contains("cannot work"));
        host.contents.clear();
        host.links.clear();
        check();
        assertTrue(ask(() -> model.verdict().get()).startsWith("No TDgpt anode is installed"));
        assertEquals("/usr/bin/rmtaosanode is not there.", ask(() -> model.whyNotRemovable().get()));
    }

    @Test
    void uninstallsOnlyWhenTheComputersNameWasTyped() throws Exception {
        check();
        assertEquals("anode-1", model.hostName());
        uninstall("anode");
        uninstall("");
        assertFalse(host.commands.contains("/usr/bin/rmtaosanode"));

        uninstall(" anode-1 ");

        assertTrue(host.commands.contains("/usr/bin/rmtaosanode"));
        assertEquals("removed", ask(() -> model.removedProperty().get()).orElseThrow());
    }

    @Test
    void goesThroughSudoWhenThatAsksForNoPassword() throws Exception {
        user = "1000";
        check();
        uninstall("anode-1");
        assertTrue(host.commands.contains("sudo -n /usr/bin/rmtaosanode"));
        assertFalse(host.commands.contains("/usr/bin/rmtaosanode"));
    }

    @Test
    void saysWhoHasToDoItWhenTheUserMayNot() throws Exception {
        user = "1000";
        sudo = 1;
        check();
        uninstall("anode-1");
        assertEquals("The user there may not run the uninstaller. Let somebody run this as root: /usr/bin/rmtaosanode", ask(model::failureText));
        assertFalse(host.commands.contains("sudo -n /usr/bin/rmtaosanode"));
    }

    @Test
    void saysThatTheUninstallerFailed() throws Exception {
        exit = 3;
        check();
        uninstall("anode-1");
        assertEquals("The uninstaller ended with exit code 3. It said: removed", ask(model::failureText));
    }
}
