package org.anodeconsole.console.workbench;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/** One run in the list of runs: its request, where it stands and what came of it. Belongs to the window's thread. */
public final class RunViewModel {
    /** Where a run stands. */
    public sealed interface State {
        /** The anode is at work. */
        record Running() implements State {}

        /**
         * @param millis how long the whole request took
         * @param errors of a forecast that held rows out, or null
         */
        record Done(RunResult result, long millis, @Nullable ForecastErrors errors) implements State {}

        /** The failure as it came, to be put into the user's language. */
        record Failed(Throwable failure) implements State {}

        /** The user stopped it. */
        record Cancelled() implements State {}
    }

    private static final String WHITE_NOISE = "white noise";

    private final int number;
    private final RunRequest request;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Running());
    private final ReadOnlyObjectWrapper<WayComparison.@Nullable Words> comparison = new ReadOnlyObjectWrapper<>();
    private Runnable cancelling = () -> {};

    RunViewModel(int number, RunRequest request) {
        this.number = number;
        this.request = request;
    }

    /** Counts the runs since the console was started, from 1. */
    public int number() {
        return number;
    }

    public RunRequest request() {
        return request;
    }

    public State state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void set(State next) {
        state.set(next);
    }

    /** How it compares with the same run made the other way; null when there is none. */
    ReadOnlyObjectProperty<WayComparison.@Nullable Words> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    WayComparison.@Nullable Words comparison() {
        return comparison.get();
    }

    void compare(List<RunViewModel> all) {
        comparison.set(WayComparison.of(this, all).orElse(null));
    }

    void cancelWith(Runnable action) {
        cancelling = action;
    }

    /** Stops the run; one that has ended stays as it is. */
    public void cancel() {
        if (state.get() instanceof State.Running) {
            cancelling.run();
        }
    }

    public @Nullable RunResult result() {
        return state.get() instanceof State.Done done ? done.result() : null;
    }

    /** Whether the anode refused because the series looks like white noise, which it can be told not to look for. */
    public boolean wasRefusedAsWhiteNoise() {
        // The anode's own words, which no language of the console changes.
        return state.get() instanceof State.Failed failed
                && failed.failure() instanceof ProblemException refusal
                && refusal.in(new Messages(Locale.ENGLISH)).what().toLowerCase(Locale.ROOT).contains(WHITE_NOISE);
    }
}
