package org.anodeconsole.anode.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** How much memory this process has, read from Linux's {@code /proc} at most once a second; zeros elsewhere. */
final class ProcessMemory {
    private static final Path STATM = Path.of("/proc/self/statm");
    private static final long PAGE = 4096;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private volatile Reading last = new Reading(0, 0, System.nanoTime() - FRESH_NANOS);

    /**
     * One look.
     *
     * @param address size of the address space in bytes
     * @param resident memory in use in bytes
     */
    record Reading(long address, long resident, long nanoTime) {}

    Reading read() {
        Reading reading = last;
        long now = System.nanoTime();
        if (now - reading.nanoTime() >= FRESH_NANOS) {
            reading = look(now);
            last = reading;
        }
        return reading;
    }

    private static Reading look(long now) {
        try {
            String[] pages = Files.readString(STATM).split(" ");
            return new Reading(Long.parseLong(pages[0]) * PAGE, Long.parseLong(pages[1]) * PAGE, now);
        } catch (IOException | NumberFormatException notLinux) {
            return new Reading(0, 0, now);
        }
    }
}
