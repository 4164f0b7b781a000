package org.anodeconsole.console.cluster;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Lets the driver work on a thread of its own, so that nobody waits longer for it than he wants to. */
final class Worker {
    /** An answer that was sent before the connection ended is given this long to be read. */
    private static final long GRACE_MILLIS = 500;

    private static final ThreadFactory THREADS = Thread.ofPlatform().name("cluster-", 0).daemon().factory();

    private Worker() {}

    /**
     * Does the work, at most until the deadline. When the caller is interrupted, the time is over or the connection is
     * gone, the link is closed, which ends what the driver does.
     */
    static <T> T run(Link link, String at, Deadline deadline, Callable<T> work)
            throws ClusterException, InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = THREADS.newThread(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        thread.start();
        boolean finished = false;
        try {
            T value = await(result, link.lost(), at, deadline);
            finished = true;
            return value;
        } catch (ExecutionException e) {
            finished = e.getCause() instanceof ClusterException failure && ClusterErrors.ofStatement(failure);
            throw asClusterException(e.getCause());
        } finally {
            if (!finished) {
                link.close();
                thread.interrupt();
            }
        }
    }

    private static <T> T await(
            CompletableFuture<T> result, CompletableFuture<@Nullable Void> lost, String at, Deadline deadline)
            throws ExecutionException, InterruptedException, ClusterException {
        try {
            CompletableFuture.anyOf(result.handle((value, failure) -> true), lost)
                    .get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            if (!result.isDone()) {
                return result.get(GRACE_MILLIS, TimeUnit.MILLISECONDS);
            }
            return result.get();
        } catch (TimeoutException e) {
            if (lost.isDone()) {
                throw ClusterErrors.lost(at, "the connection ended while the answer was awaited");
            }
            throw ClusterErrors.timedOut(at, deadline);
        }
    }

    private static ClusterException asClusterException(@Nullable Throwable cause) {
        if (cause instanceof ClusterException known) {
            return known;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new ClusterException(0, "cluster.unforeseen", String.valueOf(cause), String.valueOf(cause));
    }
}
