package org.anodeconsole.console.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TaskRunnerTest {
    private final ExecutorService window = Executors.newSingleThreadExecutor();
    private final TaskRunner tasks = new TaskRunner(window::execute);
    private final BlockingQueue<Object> reports = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        window.shutdownNow();
    }

    @Test
    void reportsTheResultOnTheWindowsThread() throws Exception {
        window.submit(() -> tasks.run("sum", progress -> 1 + 1)
                        .whenDone(sum -> reports.add(sum + " " + tasks.running().size())))
                .get();
        assertEquals("2 0", reports.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void reportsAFailure() throws Exception {
        window.submit(() -> tasks.run("read", progress -> {
                            throw new IOException("no such file");
                        })
                        .whenFailed(reports::add))
                .get();
        assertInstanceOf(IOException.class, reports.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void interruptsCancelledWorkAndSaysSo() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        RunningTask<?> task = window.submit(() -> tasks.run("wait", progress -> {
                            started.countDown();
                            Thread.sleep(60_000);
                            return null;
                        })
                        .whenFailed(failure -> reports.add("failed"))
                        .whenCancelled(() -> reports.add("cancelled")))
                .get();
        assertTrue(started.await(10, TimeUnit.SECONDS));
        task.cancel();
        assertEquals("cancelled", reports.poll(10, TimeUnit.SECONDS));
        assertEquals(RunningTask.State.CANCELLED, task.stateProperty().get());
    }

    @Test
    void showsWhatRunsUntilItEnds() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        RunningTask<?> task = window.submit(() -> {
                    RunningTask<?> running = tasks.run("load", progress -> {
                        progress.fraction(0.5);
                        go.await();
                        return null;
                    });
                    running.whenDone(nothing -> reports.add("done"));
                    reports.add(tasks.running().size());
                    return running;
                })
                .get();
        assertEquals(1, reports.poll(10, TimeUnit.SECONDS));
        go.countDown();
        assertEquals("done", reports.poll(10, TimeUnit.SECONDS));
        assertEquals(0.5, task.fractionProperty().get());
        assertEquals(0, window.submit(() -> tasks.running().size()).get());
    }
}
