package org.anodeconsole.console.tasks;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Calls an action on the window's thread again and again. */
public final class Ticker implements AutoCloseable {
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("ticker").daemon().factory());
    private final UiThread uiThread;
    private final Runnable action;
    private @Nullable ScheduledFuture<?> schedule;

    public Ticker(UiThread uiThread, Runnable action) {
        this.uiThread = uiThread;
        this.action = action;
    }

    /** Starts, or goes on with another interval. The first call comes at once. */
    public synchronized void every(Duration interval) {
        if (schedule != null) {
            schedule.cancel(false);
        }
        schedule = clock.scheduleAtFixedRate(() -> uiThread.run(action), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Calls no more until {@link #every} is called again. */
    public synchronized void pause() {
        if (schedule != null) {
            schedule.cancel(false);
            schedule = null;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
