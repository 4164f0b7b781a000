package org.anodeconsole.console.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.console.settings.SetAside;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was seen of all anodes, kept in a file: every question for a day, minutes for 30 days, hours for a year, and the
 * latest 10,000 events. Every five seconds it is written, so that a console that is killed loses no more. An anode asked
 * every five seconds takes two megabytes at most, before compression.
 *
 * <p>An interrupt closes the file channel of the thread it meets; therefore one thread of its own does all reading and
 * writing, and nobody interrupts it.
 */
public final class History implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(5);
    private static final Duration LAST_WRITE_LIMIT = Duration.ofSeconds(10);

    /** What became of the file of an earlier run. */
    public enum Trouble {
        NONE,
        /** It was damaged and is kept beside under another name. */
        SET_ASIDE,
        /** No file can be written: the history lasts until the console is closed. */
        IN_MEMORY
    }

    private final MVStore file;
    private final HistoryPages pages;
    private final Clock clock;
    private final Trouble trouble;
    private final Path place;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("history").factory());
    private long tidied;

    private History(MVStore file, Clock clock, Trouble trouble, Path place) {
        this.file = file;
        this.clock = clock;
        this.trouble = trouble;
        this.place = place;
        this.pages = new HistoryPages(file);
        pages.tidy(clock.millis());
        tidied = Resolution.MINUTE.pageOf(clock.millis());
        file.commit();
        thread.scheduleWithFixedDelay(
                this::write, BETWEEN_WRITES.toMillis(), BETWEEN_WRITES.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Opens a file, which need not exist yet. It always comes to something: {@link #trouble()} says to what. */
    public static History open(Path path, Clock clock) {
        try {
            return read(path, clock, Trouble.NONE, path);
        } catch (RuntimeException e) {
            // The pages of a damaged file can hold anything, and the store meets it with any exception.
            return startOver(path, clock, e);
        }
    }

    private static History read(Path path, Clock clock, Trouble trouble, Path place) {
        MVStore file = new MVStore.Builder().fileName(path.toString()).autoCommitDisabled().compress().open();
        try {
            return new History(file, clock, trouble, place);
        } catch (RuntimeException e) {
            file.closeImmediately();
            throw e;
        }
    }

    private static History startOver(Path path, Clock clock, RuntimeException reason) {
        if (Files.isRegularFile(path)) {
            SetAside aside = SetAside.of(path, reason);
            try {
                if (aside.moved()) {
                    return read(path, clock, Trouble.SET_ASIDE, aside.place());
                }
            } catch (RuntimeException e) {
                reason.addSuppressed(e);
            }
        }
        LOG.warn("The history {} cannot be written; it is kept in memory", path, reason);
        MVStore memory = new MVStore.Builder().autoCommitDisabled().open();
        return new History(memory, clock, Trouble.IN_MEMORY, path);
    }

    public Trouble trouble() {
        return trouble;
    }

    /** The file of the history, or where the damaged one is kept. */
    public Path place() {
        return place;
    }

    /** Keeps one question. Never waits. */
    public void add(String anode, Bucket question) {
        later(() -> pages.add(anode, question));
    }

    /** Keeps an event. Never waits. */
    public void add(Event event) {
        later(() -> {
            try {
                pages.add(event);
            } catch (IOException e) {
                LOG.warn("An event could not be kept: {}", event, e);
            }
        });
    }

    /**
     * What was seen of an anode from one time to another, both included, epoch milliseconds, in order of time.
     *
     * @throws IOException when the file cannot be read
     */
    public List<Bucket> read(String anode, long from, long to, Resolution resolution) throws IOException, InterruptedException {
        return ask(() -> pages.read(anode, from, to, resolution));
    }

    /** The latest events of an anode, newest first. */
    public List<Event> events(String anode, int most) throws IOException, InterruptedException {
        return ask(() -> pages.events(anode::equals, most));
    }

    /** The latest events of all anodes, newest first. */
    public List<Event> events(int most) throws IOException, InterruptedException {
        return ask(() -> pages.events(anode -> true, most));
    }

    private <T> T ask(Callable<T> question) throws IOException, InterruptedException {
        try {
            // Not the future of submit(): cancelling that would interrupt the thread.
            CompletableFuture<T> answer = new CompletableFuture<>();
            thread.execute(() -> {
                try {
                    answer.complete(question.call());
                } catch (Exception e) {
                    answer.completeExceptionally(e);
                }
            });
            return answer.get();
        } catch (ExecutionException | RejectedExecutionException e) {
            throw new IOException("The history could not be read: " + e.getMessage(), e);
        }
    }

    private void later(Runnable change) {
        try {
            thread.execute(() -> attempt(change));
        } catch (RejectedExecutionException e) {
            LOG.debug("The history is closed", e);
        }
    }

    private static void attempt(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException e) {
            LOG.warn("The history could not be written", e);
        }
    }

    private void write() {
        attempt(() -> {
            long hour = Resolution.MINUTE.pageOf(clock.millis());
            if (hour != tidied) {
                pages.tidy(clock.millis());
                tidied = hour;
            }
            if (file.hasUnsavedChanges()) {
                file.commit();
                file.sync();
            }
        });
    }

    /** Writes what is left and closes the file. */
    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        later(file::close);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WRITE_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The history is still being written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where a damaged file of an earlier run is kept now. */
    public Optional<Path> setAside() {
        return trouble == Trouble.SET_ASIDE ? Optional.of(place) : Optional.empty();
    }
}
