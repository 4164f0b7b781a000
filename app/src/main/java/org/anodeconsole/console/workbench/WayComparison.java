package org.anodeconsole.console.workbench;

import java.util.List;
import java.util.Optional;
import org.anodeconsole.console.chart.ChartSeries;

/** Compares a run with the same run made the other way: through the cluster and directly. */
final class WayComparison {
    /** Largest difference of two forecasts as a share of their size below which they count as equal: a band is a FLOAT in SQL. */
    private static final double EQUAL = 1e-6;

    private WayComparison() {}

    /** What to say of a run, as a message key with its arguments; empty when there is nothing to compare. */
    static Optional<Words> of(RunViewModel run, List<RunViewModel> all) {
        RunResult result = run.result();
        if (result == null) {
            return Optional.empty();
        }
        Optional<RunViewModel> counterpart = all.stream().filter(other -> other.result() != null && isCounterpart(run, other)).findFirst();
        if (counterpart.isPresent()) {
            return compare(result, counterpart.get());
        }
        boolean suspicious = run.request().way() == RunWay.CLUSTER && result instanceof RunResult.Detected found && found.windows().isEmpty();
        return suspicious ? Optional.of(new Words("workbench.compare.nothingFound", List.of())) : Optional.empty();
    }

    /** A message and its arguments. */
    record Words(String key, List<Object> arguments) {}

    private static boolean isCounterpart(RunViewModel run, RunViewModel other) {
        return other.request().by(run.request().way()).equals(run.request()) && other.request().way() != run.request().way();
    }

    private static Optional<Words> compare(RunResult result, RunViewModel other) {
        String number = String.valueOf(other.number());
        if (result instanceof RunResult.Forecasted mine && other.result() instanceof RunResult.Forecasted theirs) {
            if (mine.mean().size() != theirs.mean().size()) {
                return Optional.of(new Words("workbench.compare.otherLength", List.of(number, theirs.mean().size())));
            }
            double difference = difference(mine.mean(), theirs.mean());
            return Optional.of(difference <= EQUAL * size(mine.mean())
                    ? new Words("workbench.compare.same", List.of(number))
                    : new Words("workbench.compare.differs", List.of(number, String.format("%.6g", difference))));
        }
        if (result instanceof RunResult.Detected mine && other.result() instanceof RunResult.Detected theirs) {
            return Optional.of(mine.windows().size() == theirs.windows().size()
                    ? new Words("workbench.compare.sameCount", List.of(number))
                    : new Words("workbench.compare.otherCount", List.of(number, theirs.windows().size())));
        }
        return Optional.empty();
    }

    private static double difference(ChartSeries a, ChartSeries b) {
        double largest = 0;
        for (int i = 0; i < a.size(); i++) {
            largest = Math.max(largest, Math.abs(a.value(i) - b.value(i)));
        }
        return largest;
    }

    private static double size(ChartSeries series) {
        double largest = 0;
        for (int i = 0; i < series.size(); i++) {
            largest = Math.max(largest, Math.abs(series.value(i)));
        }
        return largest;
    }
}
