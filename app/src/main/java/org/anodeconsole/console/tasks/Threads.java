package org.anodeconsole.console.tasks;

import java.time.Duration;
import java.util.Collection;

/** What the JDK does not say about threads. */
public final class Threads {
    private Threads() {}

    /** Waits until all have ended, for at most a time in all. An interrupt ends the waiting and stays set. */
    public static void join(Collection<Thread> threads, Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
