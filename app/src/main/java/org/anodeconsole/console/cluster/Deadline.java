package org.anodeconsole.console.cluster;

import java.time.Duration;

/** The moment by which something must be over. */
record Deadline(long nanos, Duration limit) {
    static Deadline after(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos(), limit);
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    boolean over() {
        return nanos - System.nanoTime() <= 0;
    }
}
