package org.anodeconsole.anode.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads that parse and analyse. They are platform threads, one per core, so that the operating system shares the
 * processor between them and the threads that answer {@code /status}; requests wait in a bounded queue.
 */
final class AnalysisPool implements AutoCloseable {
    private static final int UNAVAILABLE = 503;
    /** How often a waiting caller looks whether its task has read another time limit from its request. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final ThreadPoolExecutor threads;
    private final List<Core> cores = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Core> core = ThreadLocal.withInitial(this::newCore);
    private final AtomicLong refused = new AtomicLong();

    AnalysisPool(int workers, int waiting) {
        threads = new ThreadPoolExecutor(
                workers, workers, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().name("analysis-", 1).daemon().factory());
    }

    /** One thread's share of the work. Only that thread writes it. */
    static final class Core {
        private volatile long analyses;
        private volatile boolean running;

        private <T> T call(Callable<T> task) throws Exception {
            running = true;
            try {
                return task.call();
            } finally {
                analyses++;
                running = false;
            }
        }

        long analyses() {
            return analyses;
        }

        boolean running() {
            return running;
        }
    }

    private Core newCore() {
        Core created = new Core();
        cores.add(created);
        return created;
    }

    /**
     * Runs a task and waits for it.
     *
     * @param remaining how much longer the caller wants to wait; asked again and again, because a task may find out that it
     *     is allowed more or less
     * @throws RefusedRequest with status 503 when too many tasks wait, or with a message when the time is over
     */
    <T> T run(Callable<T> task, Supplier<Duration> remaining) {
        Future<T> result = submit(task);
        try {
            return await(result, remaining);
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw RefusedRequest.withStatus(UNAVAILABLE, "the anode is shutting down");
        } catch (ExecutionException e) {
            throw asUnchecked(e.getCause());
        }
    }

    private static <T> T await(Future<T> result, Supplier<Duration> remaining)
            throws InterruptedException, ExecutionException {
        while (true) {
            Duration wait = remaining.get();
            if (!wait.isPositive()) {
                result.cancel(true);
                throw RefusedRequest.because("there was no result in time; send fewer rows, choose a faster algorithm"
                        + " or raise the option timeout");
            }
            try {
                return result.get(Math.min(wait.toMillis() + 1, LOOK.toMillis()), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue;
            }
        }
    }

    private <T> Future<T> submit(Callable<T> task) {
        try {
            return threads.submit(() -> core.get().call(task));
        } catch (RejectedExecutionException e) {
            refused.incrementAndGet();
            throw RefusedRequest.withStatus(UNAVAILABLE, "the anode is busy: " + threads.getQueue().size()
                    + " requests wait already; try again in a moment");
        }
    }

    private static RuntimeException asUnchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    int running() {
        return threads.getActiveCount();
    }

    /** How many requests were turned away because too many waited. */
    long refused() {
        return refused.get();
    }

    /** The threads that have had work so far. */
    List<Core> cores() {
        return cores;
    }

    int waiting() {
        return threads.getQueue().size();
    }

    /** Interrupts what still runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
