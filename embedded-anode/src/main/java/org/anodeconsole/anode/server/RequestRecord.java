package org.anodeconsole.anode.server;

import com.sun.net.httpserver.HttpExchange;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts requests for the statistics and hands each one to the access log. */
final class RequestRecord {
    private final AccessLog accessLog;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong exceptions = new AtomicLong();
    private final AtomicLong bytesSent = new AtomicLong();
    private final AtomicLong busyNanos = new AtomicLong();
    private final AtomicInteger open = new AtomicInteger();

    RequestRecord(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    /** One request on its way. */
    final class Entry {
        private final long number = begun.incrementAndGet();
        private final long began = System.nanoTime();

        void answered(HttpExchange exchange, Answer answer) {
            bytesSent.addAndGet(answer.body().length);
            accessLog.write(exchange, answer, number, (System.nanoTime() - began) / 1_000_000);
        }

        void end() {
            busyNanos.addAndGet(System.nanoTime() - began);
            requests.incrementAndGet();
            open.decrementAndGet();
        }
    }

    Entry begin() {
        open.incrementAndGet();
        return new Entry();
    }

    void countException() {
        exceptions.incrementAndGet();
    }

    long requests() {
        return requests.get();
    }

    long exceptions() {
        return exceptions.get();
    }

    long bytesSent() {
        return bytesSent.get();
    }

    /** Time spent with requests, in microseconds, waiting included. */
    long busyMicros() {
        return busyNanos.get() / 1000;
    }

    int open() {
        return open.get();
    }
}
