package org.anodeconsole.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FirstConsoleTest {
    @TempDir
    Path state;

    private final AtomicInteger shown = new AtomicInteger();

    @Test
    void aSecondConsoleBringsTheFirstToTheFront() throws Exception {
        try (FirstConsole first = FirstConsole.listen(state, shown::incrementAndGet)) {
            assertTrue(FirstConsole.show(state));
            assertTrue(FirstConsole.show(state));
        }
        assertEquals(2, shown.get());
        assertFalse(FirstConsole.show(state), "it is gone");
        assertFalse(Files.exists(state.resolve("console.sock")));
    }

    @Test
    void whatAKilledConsoleLeftBehindIsNoConsole() throws Exception {
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(state.resolve("console.sock")));
        }
        assertTrue(Files.exists(state.resolve("console.sock")), "the file outlives its process");
        assertFalse(FirstConsole.show(state));
        try (FirstConsole first = FirstConsole.listen(state, shown::incrementAndGet)) {
            assertTrue(FirstConsole.show(state));
        }
    }

    @Test
    void aConsoleThatDoesNotAnswerIsNotWaitedForLong() throws Exception {
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(state.resolve("console.sock")));
            assertFalse(FirstConsole.show(state));
        }
    }

    @Test
    void anEmptyHomeHasNoConsole() throws InterruptedException, IOException {
        assertFalse(FirstConsole.show(state.resolve("nowhere")));
    }
}
