package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.console.hosts.CuttingProxy;
import org.anodeconsole.console.hosts.SshHost;
import org.anodeconsole.console.hosts.TestSshServer;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A service over SSH whose connection breaks at any byte. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CutConnectionTest {
    private static final int CUTS = Integer.getInteger("services.cuts", 50);
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(5), Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(5));
    /** Stands for systemctl: keeps the state in a file and counts what it is told. */
    private static final String SYSTEMCTL = """
            cd "$(dirname "$0")" || exit 9
            for word; do
                case $word in
                    start) echo x >>started; echo active >state ;;
                    stop) echo x >>stopped; echo inactive >state ;;
                    show)
                        read -r state <state
                        echo LoadState=loaded; echo "ActiveState=$state"; echo SubState=x; echo Result=success ;;
                esac
            done
            """;

    @TempDir
    Path folder;

    @Test
    void showsNoWrongStateAndRunsNothingTwice() throws Exception {
        Path script = Files.writeString(folder.resolve("systemctl"), SYSTEMCTL);
        Map<ServiceState, Integer> shown = new EnumMap<>(ServiceState.class);
        Random random = new Random(42);
        int started = 0;
        try (TestSshServer server = new TestSshServer(0);
                CuttingProxy proxy = new CuttingProxy(server.port());
                SshHost ssh = server.host(proxy.port(), folder)) {
            SystemdHost host = new SystemdHost(ssh, List.of("sh", script.toString()), "taosanoded", Installation.INI, SHORT);
            Service anode = host.services().getFirst();
            stopped();
            ssh.reconnect();
            proxy.cutAt(Long.MAX_VALUE);
            round(host, ssh);
            assertEquals(ServiceState.RUNNING, anode.status().state());
            long whole = proxy.passed();
            for (int i = 0; i < CUTS; i++) {
                stopped();
                proxy.cutAt(1 + random.nextLong(whole));
                round(host, ssh);
                started += lines("started");
                assertTrue(lines("started") <= 1, "started " + lines("started") + " times");
                ServiceState said = anode.status().state();
                shown.merge(said, 1, Integer::sum);
                proxy.cutAt(Long.MAX_VALUE);
                assertTrue(said == ServiceState.UNKNOWN || said == truth(), "said " + said + " and is " + truth());
                if (i % 20 == 0) {
                    host.reconnect();
                    assertEquals(truth(), anode.status().state());
                }
            }
        }
        assertTrue(started > 0 && started < CUTS, started + " of " + CUTS + " came through");
        assertTrue(shown.getOrDefault(ServiceState.UNKNOWN, 0) > 0, shown.toString());
    }

    /** Connects, looks and starts, as far as it comes. */
    private static void round(SystemdHost host, SshHost ssh) throws InterruptedException {
        try {
            ssh.reconnect();
            host.refresh();
            host.services().getFirst().perform(ServiceAction.START);
        } catch (ProblemException e) {
            assertTrue(e.key().startsWith("hosts.ssh.") || e.key().equals("services.notNow"), e.key() + " " + e.getMessage());
        }
        host.refresh();
    }

    private ServiceState truth() throws Exception {
        return Files.readString(folder.resolve("state")).strip().equals("active") ? ServiceState.RUNNING : ServiceState.STOPPED;
    }

    private void stopped() throws Exception {
        Files.writeString(folder.resolve("state"), "inactive\n");
        Files.deleteIfExists(folder.resolve("started"));
    }

    private int lines(String file) throws Exception {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path).size() : 0;
    }
}
