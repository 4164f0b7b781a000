package org.anodeconsole.console.tasks;

import java.util.concurrent.ThreadFactory;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work on virtual threads and reports back on the window's thread. */
public final class TaskRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    /** Work that may take its time. An interrupt asks it to stop. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T call(Progress progress) throws Exception;
    }

    private final UiThread uiThread;
    private final ThreadFactory threads;
    private final ObservableList<RunningTask<?>> running = FXCollections.observableArrayList();

    public TaskRunner(UiThread uiThread) {
        this(uiThread, Thread.ofVirtual().name("task-", 0).factory());
    }

    TaskRunner(UiThread uiThread, ThreadFactory threads) {
        this.uiThread = uiThread;
        this.threads = threads;
    }

    /** The tasks the user sees, in order of their start. Belongs to the window's thread. */
    public ObservableList<RunningTask<?>> running() {
        return running;
    }

    public UiThread uiThread() {
        return uiThread;
    }

    /**
     * Starts work that the task list shows. To be called on the window's thread: the caller then adds what to do with the
     * result before any report can reach that thread.
     */
    public <T extends @Nullable Object> RunningTask<T> run(String title, Work<T> work) {
        RunningTask<T> task = new RunningTask<>(title, uiThread);
        running.add(task);
        launch(task, work);
        return task;
    }

    /** Starts work too small or too frequent for the task list, such as a periodic refresh. */
    public <T extends @Nullable Object> RunningTask<T> runQuietly(String title, Work<T> work) {
        RunningTask<T> task = new RunningTask<>(title, uiThread);
        launch(task, work);
        return task;
    }

    private <T extends @Nullable Object> void launch(RunningTask<T> task, Work<T> work) {
        Thread thread = threads.newThread(() -> perform(task, work));
        task.ranBy(thread);
        thread.start();
    }

    private <T extends @Nullable Object> void perform(RunningTask<T> task, Work<T> work) {
        try {
            T result = work.call(task.progress());
            finish(task, () -> task.done(result));
        } catch (Exception | Error e) {
            if (task.isCancelled()) {
                finish(task, task::stopped);
            } else {
                LOG.debug("{} failed", task.title(), e);
                finish(task, () -> task.failed(e));
            }
        }
    }

    private void finish(RunningTask<?> task, Runnable report) {
        uiThread.run(() -> {
            running.remove(task);
            report.run();
        });
    }

    /** Asks everything that still runs to stop. */
    @Override
    public void close() {
        uiThread.run(() -> running.forEach(RunningTask::cancel));
    }
}
