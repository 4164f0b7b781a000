package org.anodeconsole.anode.cli;

import java.time.Duration;
import java.util.Optional;

/**
 * Tells when the process that started this one has ended, however it ended. Besides asking for the process it looks whether
 * this one was given a new parent, because a killed process stays visible until somebody collects it.
 */
final class ParentWatch {
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final long pid;
    private final Optional<ProcessHandle> handle;
    private final boolean isParent;

    private ParentWatch(long pid) {
        this.pid = pid;
        this.handle = ProcessHandle.of(pid);
        this.isParent = isOurParent();
    }

    static ParentWatch of(long pid) {
        return new ParentWatch(pid);
    }

    boolean ended() {
        return !handle.map(ProcessHandle::isAlive).orElse(false) || isParent && !isOurParent();
    }

    /** Calls {@code action} once, soon after the process ended. */
    void onEnd(Runnable action) {
        Thread.ofPlatform().name("parent-watch").daemon().start(() -> {
            try {
                while (!ended()) {
                    Thread.sleep(INTERVAL);
                }
                action.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private boolean isOurParent() {
        return ProcessHandle.current().parent().map(parent -> parent.pid() == pid).orElse(false);
    }
}
