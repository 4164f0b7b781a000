package org.anodeconsole.console.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LatestWriterTest {
    private final List<Integer> written = Collections.synchronizedList(new ArrayList<>());
    private final List<Optional<IOException>> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aSlowDiskKeepsNobodyWaitingAndSeesOnlyTheNewest() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch diskGoesOn = new CountDownLatch(1);
        try (LatestWriter<Integer> writer = new LatestWriter<>("test", state -> {
                    begun.countDown();
                    await(diskGoesOn);
                    written.add(state);
                }, told::add)) {
            writer.write(0);
            begun.await();
            for (int state = 1; state <= 1_000; state++) {
                writer.write(state);
            }
            diskGoesOn.countDown();
        }
        assertEquals(List.of(0, 1_000), written);
        assertEquals(List.of(Optional.empty(), Optional.empty()), told);
    }

    @Test
    void tellsWhatFailedAndGoesOn() {
        IOException full = new IOException("full");
        try (LatestWriter<Integer> writer = new LatestWriter<>("test", state -> {
                    written.add(state);
                    if (state == 1) {
                        throw full;
                    }
                }, told::add)) {
            writer.write(1);
            while (told.isEmpty()) {
                Thread.onSpinWait();
            }
            writer.write(2);
        }
        assertEquals(List.of(1, 2), written);
        assertEquals(List.of(Optional.of(full), Optional.empty()), told);
    }

    @Test
    void writesNothingAfterItsEnd() {
        LatestWriter<Integer> writer = new LatestWriter<>("test", written::add, told::add);
        writer.close();
        writer.write(1);
        writer.close();
        assertTrue(written.isEmpty());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
