package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.hosts.MemoryHost;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.TaskRunner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ServicesViewModelTest {
    private final OneThread ui = new OneThread();
    private final FakeService service = new FakeService();
    private final FakeHost host = new FakeHost("fake", List.of(service));

    @AfterEach
    void stop() {
        ui.close();
    }

    private ServicesViewModel shown() throws Exception {
        ServicesViewModel page = ui.ask(() -> new ServicesViewModel(
                List.of(host), new AnodeClient(new OkHttpClient()), new TaskRunner(ui), new Messages(Locale.ENGLISH)));
        ui.run(page::refresh);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> service.followed);
        return page;
    }

    @Test
    void whenItClosesNoLogIsFollowedAnyMoreAndComputersAreLetGo() throws Exception {
        AtomicInteger closed = new AtomicInteger();
        host.computer = Optional.of(new MemoryHost() {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        });
        ServicesViewModel page = shown();
        ui.ask(() -> {
            page.close();
            assertFalse(service.followed);
            return true;
        });
        assertTrue(closed.get() == 1 && !host.closed, "the computer, but no service of its");
    }

    @Test
    void aComputerThatDoesNotAnswerDoesNotKeepItFromClosing() throws Exception {
        CountDownLatch forever = new CountDownLatch(1);
        host.computer = Optional.of(new MemoryHost() {
            @Override
            public void close() {
                try {
                    forever.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        ServicesViewModel page = shown();
        ui.ask(() -> {
            page.close();
            return true;
        });
        forever.countDown();
    }
}
