package org.anodeconsole.console.anodes;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.console.tasks.UiThread;

/** One thread that stands for the window's: the test takes its steps there, as a user's clicks do. */
public final class WindowThread implements UiThread, AutoCloseable {
    /** What comes after the window is closed is dropped, as the toolkit does it. */
    private final ExecutorService thread = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Thread.ofPlatform().name("window").factory(), new DiscardPolicy());

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
