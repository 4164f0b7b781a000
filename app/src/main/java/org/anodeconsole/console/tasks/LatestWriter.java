package org.anodeconsole.console.tasks;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the newest state of something that changes often. It has a thread of its own, because a disk may keep its caller
 * waiting; a state that is replaced before its turn comes is never written.
 *
 * @param <T> a state, immutable
 */
public final class LatestWriter<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LatestWriter.class);
    private static final int LAST_WRITE_SECONDS = 5;

    /** Where a state is written to. */
    @FunctionalInterface
    public interface Output<T> {
        void write(T state) throws IOException;
    }

    private final String name;
    private final Output<T> output;
    private final Consumer<Optional<IOException>> told;
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final ExecutorService thread;

    /**
     * @param name what is written, for the thread and the log
     * @param told what came of each write, the failure or nothing; called on that thread
     */
    public LatestWriter(String name, Output<T> output, Consumer<Optional<IOException>> told) {
        this.name = name;
        this.output = output;
        this.told = told;
        this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Writes a state soon. Never waits; after {@link #close()} it does nothing. */
    public synchronized void write(T state) {
        if (!thread.isShutdown() && waiting.getAndSet(state) == null) {
            thread.execute(this::writeNewest);
        }
    }

    private void writeNewest() {
        T state = waiting.getAndSet(null);
        if (state == null) {
            return;
        }
        try {
            output.write(state);
            told.accept(Optional.empty());
        } catch (IOException e) {
            told.accept(Optional.of(e));
        }
    }

    /** Writes what is left, and waits for it as long as a person would. */
    @Override
    public void close() {
        synchronized (this) {
            thread.shutdown();
        }
        try {
            if (!thread.awaitTermination(LAST_WRITE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The last write of {} takes longer than {} s", name, LAST_WRITE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
