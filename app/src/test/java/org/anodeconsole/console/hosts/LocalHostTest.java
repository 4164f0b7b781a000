package org.anodeconsole.console.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LocalHostTest extends HostContract {
    private final LocalHost host = new LocalHost();

    @Override
    protected Host host() {
        return host;
    }

    /** A virtual thread that waits for a pipe holds its carrier: docs/adr/0008. */
    @Test
    void programsAreReadByThreadsOfTheSystem() throws Exception {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        try (RunningCommand running = host.follow(Command.of("sh", "-c", "echo here; exec sleep 60"), lines::add)) {
            assertEquals("here", lines.poll(20, TimeUnit.SECONDS));
            assertTrue(threadsOfTheSystem("program-lines") >= 2, "for its output and its errors");
        }
        Thread runner = Thread.ofPlatform().start(() -> assertThrows(
                InterruptedException.class, () -> host.run(Command.of("sleep", "60").withInput(new byte[1 << 20]))));
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> threadsOfTheSystem("program-output") >= 2 && threadsOfTheSystem("program-input") >= 1);
        runner.interrupt();
        runner.join();
    }

    private static long threadsOfTheSystem(String name) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(name)).count();
    }
}
