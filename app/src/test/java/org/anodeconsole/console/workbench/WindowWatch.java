package org.anodeconsole.console.workbench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/**
 * Watches how long the window's thread works at a stretch: the processor time it uses between two of the watch's own
 * events, of which there is one at least every two milliseconds. Processor time, because by the clock a busy machine would be
 * blamed on the window.
 */
final class WindowWatch implements AutoCloseable {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong longest = new AtomicLong();
    private final Thread asking;
    private long before = -1;

    WindowWatch() {
        asking = Thread.ofPlatform().daemon().name("window-watch").start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Platform.runLater(this::look);
                try {
                    Thread.sleep(2);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    private void look() {
        long now = threads.getCurrentThreadCpuTime();
        if (before >= 0) {
            long used = now - before;
            longest.accumulateAndGet(used, Math::max);
        }
        before = now;
    }

    long longestMillis() {
        return longest.get() / 1_000_000;
    }

    @Override
    public void close() throws InterruptedException {
        asking.interrupt();
        asking.join();
    }
}
