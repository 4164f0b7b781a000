package org.anodeconsole.console.configuration;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.anodeconsole.console.tasks.UiThread;

/** The window's thread of a test: what is put on it happens when the test waits. */
final class EventQueue implements UiThread {
    private final LinkedBlockingQueue<Runnable> actions = new LinkedBlockingQueue<>();
    private final Thread owner = Thread.currentThread();

    @Override
    public void run(Runnable action) {
        if (Thread.currentThread() == owner) {
            action.run();
        } else {
            actions.add(action);
        }
    }

    /** Performs actions until the condition holds. */
    void until(BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            Runnable next = actions.poll(Math.max(0, giveUp - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new AssertionError("nothing happened within 30 s");
            }
            next.run();
        }
    }
}
