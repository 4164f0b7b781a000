package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anodeconsole.anode.config.TaosanodeIni;
import org.anodeconsole.console.settings.AppDirectories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedIniTest {
    @TempDir
    Path home;

    /** A configuration on ports that were free a moment ago. */
    static void writeWithFreePorts(AppDirectories directories) throws IOException {
        directories.create();
        try (ServerSocket http = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket stats = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.write(
                    directories.config().resolve("taosanode.ini"),
                    TaosanodeIni.defaultFor(
                                    directories.state(), directories.data().resolve("models"), http.getLocalPort(), stats.getLocalPort())
                            .document()
                            .toBytes());
        }
    }

    static int port(AppDirectories directories) throws IOException {
        return TaosanodeIni.read(directories.config().resolve("taosanode.ini")).settings().http().getPort();
    }

    @Test
    void writesALoopbackConfigurationWhereThereIsNone() throws Exception {
        AppDirectories directories = AppDirectories.under(home);

        EmbeddedIni.Prepared prepared = new EmbeddedIni(directories).prepare();

        assertTrue(prepared.settings().http().getAddress().isLoopbackAddress());
        assertEquals(directories.data().resolve("models"), prepared.settings().modelDirectory());
        assertEquals(directories.state().resolve("taosanode.pid"), prepared.settings().pidFile().orElseThrow());
        assertTrue(Files.isDirectory(prepared.settings().modelDirectory()));
    }

    @Test
    void keepsWhatTheUserWrote() throws Exception {
        AppDirectories directories = AppDirectories.under(home);
        writeWithFreePorts(directories);
        Path file = directories.config().resolve("taosanode.ini");
        String edited = "# mine\n" + Files.readString(file).replace("log-level = INFO", "log-level   =  ERROR");
        Files.writeString(file, edited);

        new EmbeddedIni(directories).prepare();

        assertEquals(edited, Files.readString(file));
    }

    @Test
    void changesNothingButTheHttpLineWhenThePortIsTaken() throws Exception {
        AppDirectories directories = AppDirectories.under(home);
        writeWithFreePorts(directories);
        Path file = directories.config().resolve("taosanode.ini");
        String before = Files.readString(file);
        int taken = port(directories);

        EmbeddedIni.Prepared prepared;
        try (ServerSocket stranger = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            prepared = new EmbeddedIni(directories).prepare();
            assertTrue(stranger.isBound());
        }

        assertEquals(
                before.replace("http = 127.0.0.1:" + taken, "http = 127.0.0.1:" + prepared.address().port()),
                Files.readString(file));
    }

    @Test
    void refusesPortsTheSystemDoesNotHave() throws Exception {
        AppDirectories directories = AppDirectories.under(home);
        directories.create();
        Files.writeString(directories.config().resolve("taosanode.ini"), "[uwsgi]\nhttp = 127.0.0.1:0\n");

        IniProblem problem = org.junit.jupiter.api.Assertions.assertThrows(
                IniProblem.class, new EmbeddedIni(directories)::prepare);

        String words = problem.in(new org.anodeconsole.console.language.Messages(java.util.Locale.SIMPLIFIED_CHINESE)).what();
        assertTrue(words.contains("第 2 行"), words);
    }
}
