package org.anodeconsole.console.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.console.workbench.BacktestViewModel.Line;

/** Puts backtests into lines: those of the same folds and horizon together, and with them the seasonal naive forecast. */
final class BacktestLines {
    private BacktestLines() {}

    /**
     * A backtest that is done.
     *
     * @param number counts the backtests, from 1
     * @param period the season of the naive forecast
     */
    record Tested(int number, RunRequest request, Backtest backtest, int period, List<Backtest.Fold> folds) {
        Tested {
            folds = List.copyOf(folds);
        }
    }

    /**
     * @param tested the latest last
     * @param onlyMeans whether to leave out the folds and put the means in order, the best first
     */
    static List<Line> of(List<Tested> tested, boolean onlyMeans) {
        List<Line> lines = new ArrayList<>();
        for (Backtest kind : tested.reversed().stream().map(Tested::backtest).distinct().toList()) {
            List<Tested> alike = tested.reversed().stream().filter(test -> test.backtest().equals(kind)).toList();
            List<Line> group = new ArrayList<>();
            for (Tested test : alike) {
                group.add(mean(test));
                if (!onlyMeans) {
                    group.addAll(folds(test));
                }
            }
            group.add(naive(alike.getFirst()));
            if (onlyMeans) {
                // A mean that could not be told is the worst: Double.compare puts NaN behind all numbers.
                group.sort(Comparator.comparingDouble(line -> line.errors().mase()));
            }
            lines.addAll(group);
        }
        return lines;
    }

    private static Line mean(Tested test) {
        return new Line(
                test.number(), test.request().algorithm(), WorkbenchWords.options(test.request().holdingOut(test.backtest().horizon())), 0, null,
                Backtest.mean(test.folds().stream().map(Backtest.Fold::errors).toList()),
                test.folds().stream().mapToDouble(Backtest.Fold::millis).sum());
    }

    private static List<Line> folds(Tested test) {
        List<Line> lines = new ArrayList<>();
        for (Backtest.Fold fold : test.folds()) {
            lines.add(new Line(test.number(), test.request().algorithm(), "", lines.size() + 1, fold.origin(), fold.errors(), fold.millis()));
        }
        return lines;
    }

    private static Line naive(Tested test) {
        List<ForecastErrors> errors = test.folds().stream().map(Backtest.Fold::naive).toList();
        return new Line(Line.NAIVE, "", "period=" + test.period() + ",rows=" + test.backtest().horizon(), 0, null, Backtest.mean(errors), Double.NaN);
    }
}
