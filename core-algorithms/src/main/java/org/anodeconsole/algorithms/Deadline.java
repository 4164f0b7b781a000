package org.anodeconsole.algorithms;

import java.time.Duration;

/**
 * The moment by which a computation should end. Long computations look at {@link #expired()} at least every 100 ms and
 * then return the best result they have. An interrupted thread counts as expired, so that a caller can cancel.
 */
public final class Deadline {
    private static final Deadline NEVER = new Deadline(0, true);

    private final long nanoTime;
    private final boolean never;

    private Deadline(long nanoTime, boolean never) {
        this.nanoTime = nanoTime;
        this.never = never;
    }

    /** No time limit. */
    public static Deadline none() {
        return NEVER;
    }

    /** The moment {@code duration} from now. */
    public static Deadline after(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos(), false);
    }

    /** Whether the moment has passed or the current thread was interrupted. Leaves the interrupt flag as it is. */
    public boolean expired() {
        return Thread.currentThread().isInterrupted() || (!never && System.nanoTime() - nanoTime >= 0);
    }

    /**
     * For computations that have nothing to show before their end.
     *
     * @throws AlgorithmException with {@link AlgorithmException.Reason#DEADLINE_EXCEEDED} when the moment has passed
     */
    public void check(String what) {
        if (expired()) {
            throw AlgorithmException.deadlineExceeded(
                    "%s did not finish within its time limit; send fewer rows or allow more time", what);
        }
    }
}
