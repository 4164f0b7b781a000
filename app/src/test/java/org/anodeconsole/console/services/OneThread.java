package org.anodeconsole.console.services;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.anodeconsole.console.tasks.UiThread;

/** Stands for the window's thread in tests without a window. */
public final class OneThread implements UiThread, AutoCloseable {
    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @Override
    public void run(Runnable action) {
        try {
            executor.execute(action);
        } catch (RejectedExecutionException e) {
            // The test is over; whoever still reports does so to nobody.
        }
    }

    /** Asks on that thread. */
    public <T> T ask(Callable<T> question) throws Exception {
        return executor.submit(question).get();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
