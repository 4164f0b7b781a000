package org.anodeconsole.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures an anode in a process of its own: how soon it answers, how fast it analyses, whether {@code /status} stays quick
 * while it is flooded, and whether its memory stays flat. Prints Markdown tables. Client and anode share the machine.
 */
public final class AnodeLatency {
    private static final int FLOOD_CLIENTS = 64;
    private static final int FLOOD_SECONDS = 20;
    private static final int CLIENTS = 4;
    private static final long SECONDS_PER_CASE = 4;
    private static final int MEMORY_REQUESTS = 10_000;

    private AnodeLatency() {}

    public static void main(String[] arguments) throws Exception {
        try (BenchAnode anode = BenchAnode.start()) {
            System.out.printf(Locale.ROOT, "start to first /status: %d ms%n%n", anode.startMillis());
            algorithms(anode);
            flood(anode);
            memory(anode);
        }
    }

    private static void algorithms(BenchAnode anode) throws Exception {
        System.out.println("| algorithm | points | requests/s | p50 ms | p99 ms |\n|---|---|---|---|---|");
        for (BenchAnode.Job job : BenchAnode.jobs()) {
            for (int points : new int[] {100, 1_000, 10_000}) {
                byte[] body = job.body(points);
                String first = anode.post(job.path(), body);
                if (first.contains("\"rows\":-1")) {
                    System.out.printf(Locale.ROOT, "| %s | %d | refused: %s | | |%n", job.algorithm(), points, first.strip());
                    continue;
                }
                Latencies times = new Latencies();
                long began = System.nanoTime();
                long end = began + TimeUnit.SECONDS.toNanos(SECONDS_PER_CASE);
                inParallel(CLIENTS, () -> {
                    while (System.nanoTime() < end) {
                        times.time(() -> anode.post(job.path(), body));
                    }
                });
                double seconds = (System.nanoTime() - began) / 1e9;
                System.out.printf(Locale.ROOT, "| %s | %d | %.1f | %.1f | %.1f |%n", job.algorithm(), points,
                        times.count() / seconds, times.percentile(50), times.percentile(99));
            }
        }
    }

    private static void flood(BenchAnode anode) throws Exception {
        byte[] body = BenchAnode.Job.of("ksigma").body(10_000);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        Latencies status = new Latencies();
        Latencies list = new Latencies();
        try (ExecutorService clients = Executors.newFixedThreadPool(FLOOD_CLIENTS)) {
            for (int i = 0; i < FLOOD_CLIENTS; i++) {
                clients.submit(() -> {
                    while (!over.get()) {
                        anode.post("/anomaly-detect", body);
                        answered.incrementAndGet();
                    }
                    return null;
                });
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(FLOOD_SECONDS);
            while (System.nanoTime() < end) {
                status.time(() -> anode.getOnNewConnection("/status"));
                list.time(() -> anode.getOnNewConnection("/list"));
                Thread.sleep(1);
            }
            over.set(true);
        }
        System.out.printf(Locale.ROOT, "%n%d clients post 10,000 points (%.0f requests/s), one asks on new connections:%n",
                FLOOD_CLIENTS, answered.get() / (double) FLOOD_SECONDS);
        System.out.println("| | asked | p50 ms | p99 ms | p99.9 ms | longest ms |\n|---|---|---|---|---|---|");
        print("/status", status);
        print("/list", list);
    }

    private static void print(String name, Latencies times) {
        System.out.printf(Locale.ROOT, "| %s | %d | %.2f | %.2f | %.2f | %.2f |%n", name, times.count(), times.percentile(50),
                times.percentile(99), times.percentile(99.9), times.percentile(100));
    }

    private static void memory(BenchAnode anode) throws Exception {
        byte[] body = BenchAnode.Job.of("iqr").body(1_000);
        System.out.println("\n| requests | memory MB |\n|---|---|");
        for (int part = 0; part <= 4; part++) {
            System.out.printf(Locale.ROOT, "| %d | %d |%n", part * MEMORY_REQUESTS, anode.residentBytes() >> 20);
            AtomicInteger left = new AtomicInteger(MEMORY_REQUESTS);
            if (part < 4) {
                inParallel(CLIENTS, () -> {
                    while (left.getAndDecrement() > 0) {
                        anode.post("/anomaly-detect", body);
                    }
                });
            }
        }
    }

    /** Work that may fail. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void inParallel(int threads, Work work) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(clients.submit(() -> {
                    work.run();
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }
}
