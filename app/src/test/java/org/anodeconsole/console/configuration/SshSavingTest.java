package org.anodeconsole.console.configuration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.console.hosts.CuttingProxy;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.SshHost;
import org.anodeconsole.console.hosts.TestSshServer;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Saving on another computer: a real SSH server, and a line to it that breaks. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SshSavingTest {
    private static final byte[] OLD = "[uwsgi]\r\nhttp = 0.0.0.0:6090\r\n# old\r\n".repeat(3_000).getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "[uwsgi]\r\nhttp = 0.0.0.0:6035\r\n# new\r\n".repeat(3_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private TestSshServer server;
    private Path file;

    @BeforeEach
    void start() throws Exception {
        server = new TestSshServer(0);
        file = folder.resolve("taosanode.ini");
        Files.write(file, OLD);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Saving saving() {
        return new Saving(new Versions(folder.resolve("versions"), new VersionLadder(ZoneOffset.UTC), InstantSource.system()));
    }

    @Test
    void aFileIsReadSavedAndRefusedWhenSomebodyElseWroteIt() throws Exception {
        try (SshHost host = server.host(server.port(), folder.resolve("home"))) {
            ConfigPlace place = ConfigPlace.other(host, file.toString());
            FileStamp stamp = saving().read(place).stamp();

            assertInstanceOf(SaveOutcome.Saved.class, saving().save(place, stamp, NEW));
            assertArrayEquals(NEW, Files.readAllBytes(file));
            SaveOutcome.Stale stale = assertInstanceOf(SaveOutcome.Stale.class, saving().save(place, stamp, OLD));
            assertArrayEquals(NEW, stale.now().content());
        }
    }

    /** More with {@code -Dconfiguration.cuts=200}. */
    @Test
    void brokenConnectionsLeaveTheOldOrTheNewFile() throws Exception {
        Random random = new Random(5);
        try (CuttingProxy proxy = new CuttingProxy(server.port());
                SshHost host = server.host(proxy.port(), folder.resolve("home"))) {
            ConfigPlace place = ConfigPlace.other(host, file.toString());
            Saving saving = saving();
            saving.read(place);
            proxy.cutAt(Long.MAX_VALUE);
            saving.save(place, FileStamp.of(OLD), NEW);
            long whole = proxy.passed();
            int cuts = Integer.getInteger("configuration.cuts", 30);
            int broken = 0;
            for (int i = 0; i < cuts; i++) {
                byte[] now = Files.readAllBytes(file);
                byte[] next = Arrays.equals(now, OLD) ? NEW : OLD;
                host.reconnect();
                host.files().facts(file.toString());
                proxy.cutAt(random.nextLong(1, whole));
                try {
                    saving.save(place, FileStamp.of(now), next);
                } catch (ProblemException e) {
                    broken++;
                }
                byte[] found = Files.readAllBytes(file);
                assertTrue(Arrays.equals(found, OLD) || Arrays.equals(found, NEW), "cut " + i + ": " + found.length + " bytes");
                proxy.cutAt(Long.MAX_VALUE);
            }
            assertTrue(broken > cuts * 3 / 4, "broken: " + broken);
            host.reconnect();
            FileStamp stamp = saving.read(place).stamp();
            assertInstanceOf(SaveOutcome.Saved.class, saving.save(place, stamp, "done\n".getBytes(StandardCharsets.UTF_8)));
            assertEquals("done\n", Files.readString(file));
        }
    }
}
