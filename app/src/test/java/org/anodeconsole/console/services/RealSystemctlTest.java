package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.anode.Anoded;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.LocalHost;
import org.anodeconsole.console.hosts.RealSshd;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Debian's systemctl without daemon, with a unit that runs this project's anode, here and over OpenSSH's server. */
@EnabledIfSystemProperty(named = RealSshd.PROPERTY, matches = ".+", disabledReason = RealSshd.MISSING)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RealSystemctlTest {
    @TempDir
    Path folder;

    private SystemdHost host;
    private Service anode;
    private Optional<Host> computer = Optional.empty();

    private void on(Host there, String execStart) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path ini = Files.writeString(folder.resolve("taosanode.ini"), """
                [uwsgi]
                http = 127.0.0.1:%d
                [taosanode]
                app-log = %s
                model-dir = %s
                """.formatted(port, folder.resolve("app.log"), folder));
        Path units = Files.createDirectories(folder.resolve("root/etc/systemd/system"));
        Files.writeString(units.resolve("taosanoded.service"), """
                [Unit]
                Description=Analysis node
                [Service]
                Type=simple
                ExecStart=%s
                [Install]
                WantedBy=multi-user.target
                """.formatted(execStart.replace("INI", ini.toString())));
        String systemctl = Path.of(System.getProperty(RealSshd.PROPERTY), "usr/bin/systemctl").toString();
        computer = Optional.of(there);
        host = new SystemdHost(
                there,
                List.of("python3", systemctl, "--root=" + folder.resolve("root")),
                "taosanoded",
                ini.toString(),
                Patience.USUAL);
        anode = host.services().getFirst();
        host.refresh();
    }

    private static String anoded() {
        return Path.of(System.getProperty("java.home"), "bin/java") + " -cp " + System.getProperty("java.class.path") + " "
                + Anoded.class.getName() + " serve --config INI";
    }

    @AfterEach
    void stop() throws Exception {
        if (computer.isPresent()) {
            host.refresh();
            if (anode.status().state() == ServiceState.RUNNING) {
                anode.stop();
            }
            host.close();
        }
    }

    @Test
    void runsTheAnodeHere() throws Exception {
        on(new LocalHost(), anoded());
        liveThroughADay();
    }

    @Test
    void runsTheAnodeOverSsh() throws Exception {
        try (RealSshd sshd = new RealSshd(Files.createDirectory(folder.resolve("ssh")))) {
            on(sshd.host(), anoded());
            liveThroughADay();
            stop();
            computer = Optional.empty();
        }
    }

    private void liveThroughADay() throws Exception {
        assertEquals(ServiceState.STOPPED, anode.status().state());
        assertEquals(Optional.of(false), anode.facts().atBoot());

        anode.perform(ServiceAction.START);
        assertEquals(ServiceState.RUNNING, anode.status().state());
        assertEquals(Usability.READY, ((SystemdService) anode).usability(null));
        long pid = anode.facts().pid().orElseThrow();
        assertTrue(ProcessHandle.of(pid).orElseThrow().isAlive());

        anode.perform(ServiceAction.ENABLE);
        assertEquals(Optional.of(true), anode.facts().atBoot());
        anode.perform(ServiceAction.DISABLE);
        assertEquals(Optional.of(false), anode.facts().atBoot());

        anode.perform(ServiceAction.RESTART);
        assertEquals(ServiceState.RUNNING, anode.status().state());
        assertTrue(anode.facts().pid().orElseThrow() != pid, "it is another process");

        anode.perform(ServiceAction.STOP);
        assertEquals(ServiceState.STOPPED, anode.status().state());
        assertEquals(Usability.SILENT, ((SystemdService) anode).usability(null));
    }

    @Test
    void noticesThatItDiesAtOnce() throws Exception {
        on(new LocalHost(), "/bin/false");
        try {
            anode.perform(ServiceAction.START);
        } catch (ProblemException e) {
            assertTrue(e.key().startsWith("services."), e.key());
        }
        host.refresh();
        assertTrue(List.of(ServiceState.STOPPED, ServiceState.FAILED).contains(anode.status().state()), anode.facts().detail());
    }

    @Test
    void saysThatThereIsNoSuchUnit() throws Exception {
        on(new LocalHost(), "/bin/true");
        Files.delete(folder.resolve("root/etc/systemd/system/taosanoded.service"));
        host.refresh();
        assertEquals(ServiceState.NOT_INSTALLED, anode.status().state());
        assertEquals(0, computer.orElseThrow().run(Command.of("true")).exit());
    }
}
