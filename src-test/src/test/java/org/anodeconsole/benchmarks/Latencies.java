package org.anodeconsole.benchmarks;

import java.io.IOException;
import java.util.Arrays;

/** Durations of many calls. */
final class Latencies {
    private long[] nanos = new long[1024];
    private int count;

    void time(AnodeLatency.Work work) throws IOException, InterruptedException {
        long began = System.nanoTime();
        work.run();
        add(System.nanoTime() - began);
    }

    private synchronized void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    synchronized int count() {
        return count;
    }

    /** In milliseconds. */
    synchronized double percentile(double percent) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return sorted[Math.max(0, Math.min(count - 1, rank - 1))] / 1e6;
    }
}
