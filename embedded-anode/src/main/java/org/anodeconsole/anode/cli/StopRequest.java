package org.anodeconsole.anode.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The wish to stop, from whichever side it comes first. Signals are taken over from the virtual machine, which would end
 * with status 143 on SIGTERM; so the serving thread can drain and the process can end with 0.
 */
final class StopRequest {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

    void listenToSignals() {
        Signals.on("TERM", this::ask);
        Signals.on("INT", this::ask);
    }

    void ask(String why) {
        reason.compareAndSet(null, why);
        asked.countDown();
    }

    /** Waits until somebody asks, and tells why. */
    String await() throws InterruptedException {
        asked.await();
        return String.valueOf(reason.get());
    }
}
