package org.anodeconsole.console.configuration;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** Writes unsaved edits down while the user types: at most one write per pause, always of the latest state. */
final class DraftKeeper {
    /** @param text null when there is nothing unsaved any more */
    private record Wanted(ConfigPlace place, FileStamp base, @Nullable String text) {}

    private final Drafts drafts;
    private final TaskRunner tasks;
    private final Duration pause;
    private final Consumer<Throwable> onFailure;
    private final AtomicReference<@Nullable Wanted> next = new AtomicReference<>();
    private final ReentrantLock writing = new ReentrantLock();

    DraftKeeper(Drafts drafts, TaskRunner tasks, Duration pause, Consumer<Throwable> onFailure) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.pause = pause;
        this.onFailure = onFailure;
    }

    void keep(ConfigPlace place, FileStamp base, String text) {
        want(new Wanted(place, base, text));
    }

    void forget(ConfigPlace place) {
        want(new Wanted(place, FileStamp.MISSING, null));
    }

    private void want(Wanted wanted) {
        Wanted before = next.getAndSet(wanted);
        if (before != null && !before.place().isSameFile(wanted.place())) {
            tasks.runQuietly("draft", progress -> {
                write(before);
                return true;
            }).whenFailed(onFailure);
        }
        if (before == null || !before.place().isSameFile(wanted.place())) {
            tasks.runQuietly("draft", progress -> {
                Thread.sleep(pause);
                flush();
                return true;
            }).whenFailed(onFailure);
        }
    }

    /** Writes what is still to be written, now. */
    void flush() throws ProblemException {
        writing.lock();
        try {
            Wanted wanted = next.getAndSet(null);
            if (wanted != null) {
                write(wanted);
            }
        } finally {
            writing.unlock();
        }
    }

    private void write(Wanted wanted) throws ProblemException {
        writing.lock();
        try {
            if (wanted.text() == null) {
                drafts.forget(wanted.place());
            } else {
                drafts.keep(wanted.place(), wanted.base(), wanted.text());
            }
        } finally {
            writing.unlock();
        }
    }
}
