package org.anodeconsole.console.services;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anodeconsole.console.tasks.UiThread;

/** Stands for the window's thread in tests without a window. */
final class OneThread implements UiThread, AutoCloseable {
    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @Override
    public void run(Runnable action) {
        executor.execute(action);
    }

    /** Asks on that thread. */
    <T> T ask(Callable<T> question) throws Exception {
        return executor.submit(question).get();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
