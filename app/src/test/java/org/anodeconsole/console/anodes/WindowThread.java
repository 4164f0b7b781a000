package org.anodeconsole.console.anodes;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anodeconsole.console.tasks.UiThread;

/** One thread that stands for the window's: the test takes its steps there, as a user's clicks do. */
public final class WindowThread implements UiThread, AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("window").factory());

    @Override
    public void run(Runnable action) {
        thread.execute(action);
    }

    /** Does something there and waits until it is done. */
    public void click(Runnable action) {
        CompletableFuture.runAsync(action, thread).join();
    }

    /** Reads something there. */
    public <T> T see(Callable<T> question) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return question.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, thread).join();
    }

    @Override
    public void close() {
        thread.close();
    }
}
