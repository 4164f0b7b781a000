package org.anodeconsole.console.hosts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The contract over SSH, with OpenSSH's server. */
@EnabledIfSystemProperty(named = RealSshd.PROPERTY, matches = ".+", disabledReason = RealSshd.MISSING)
class RealSshHostTest extends HostContract {
    @TempDir
    Path place;

    private RealSshd server;
    private SshHost host;

    @BeforeEach
    void connect() throws Exception {
        server = new RealSshd(place);
        host = server.host();
    }

    @AfterEach
    void close() throws Exception {
        host.close();
        server.close();
    }

    @Override
    protected Host host() {
        return host;
    }

    @Test
    void whatWasFollowedEndsThereAlsoWhenTheConnectionIsGivenUpAtOnce() throws Exception {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        // It would not notice by itself: it ignores a hangup and writes nothing.
        RunningCommand running = host.follow(Command.of("sh", "-c", "trap '' HUP; echo $$; exec sleep 600"), lines::add);
        long pid = Long.parseLong(lines.poll(20, TimeUnit.SECONDS));
        assertTrue(ProcessHandle.of(pid).isPresent());
        running.close();
        host.close();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ProcessHandle.of(pid).isEmpty());
    }
}
