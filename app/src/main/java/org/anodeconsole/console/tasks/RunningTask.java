package org.anodeconsole.console.tasks;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Work that has been started: its state for the window, and the way to stop it. */
public final class RunningTask<T extends @Nullable Object> {

    /** Where the work stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    private final String title;
    private final UiThread uiThread;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private volatile boolean cancelled;
    private volatile @Nullable Thread thread;
    private Consumer<? super T> onDone = result -> {};
    private Consumer<? super Throwable> onFailed = failure -> {};
    private Runnable onCancelled = () -> {};

    RunningTask(String title, UiThread uiThread) {
        this.title = title;
        this.uiThread = uiThread;
    }

    /** What to do with the result, on the window's thread. Set it before the window's thread is left. */
    public RunningTask<T> whenDone(Consumer<? super T> action) {
        onDone = action;
        return this;
    }

    /** What to do with a failure, on the window's thread. */
    public RunningTask<T> whenFailed(Consumer<? super Throwable> action) {
        onFailed = action;
        return this;
    }

    /** What to do when the user stopped it, on the window's thread. */
    public RunningTask<T> whenCancelled(Runnable action) {
        onCancelled = action;
        return this;
    }

    public String title() {
        return title;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The share done, 0 to 1, or negative when unknown. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** Asks the work to stop by interrupting it. */
    public void cancel() {
        cancelled = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    void ranBy(Thread worker) {
        thread = worker;
        if (cancelled) {
            worker.interrupt();
        }
    }

    boolean isCancelled() {
        return cancelled;
    }

    void done(T result) {
        state.set(State.DONE);
        onDone.accept(result);
    }

    void failed(Throwable failure) {
        state.set(State.FAILED);
        onFailed.accept(failure);
    }

    void stopped() {
        state.set(State.CANCELLED);
        onCancelled.run();
    }

    Progress progress() {
        return new Progress() {
            @Override
            public void fraction(double done) {
                uiThread.run(() -> fraction.set(done));
            }

            @Override
            public void doing(String text) {
                uiThread.run(() -> doing.set(text));
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }
}
