package org.anodeconsole.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.forecast.Arima;
import org.anodeconsole.algorithms.forecast.HoltWinters;

/** How often the 95 % bands of our automatic forecasts hold the future of {@link SimulatedSeries}. */
final class IntervalCoverage {
    static final double CONFIDENCE = 0.95;

    private IntervalCoverage() {}

    /** Future points, and those within the band. */
    static final class Count {
        private int points;
        private int covered;

        void add(Forecast forecast, double[] future) {
            for (int h = 0; h < future.length; h++) {
                points++;
                covered += forecast.lower()[h] <= future[h] && future[h] <= forecast.upper()[h] ? 1 : 0;
            }
        }

        double share() {
            return (double) covered / points;
        }
    }

    static Forecast arima(SimulatedSeries s) {
        return Arima.create().with(Parameters.none().with("period", Integer.toString(s.period())))
                .forecast(Series.ofValues(s.history()), s.future().length, CONFIDENCE, Deadline.none());
    }

    static Forecast smoothing(SimulatedSeries s) {
        Series history = Series.ofValues(s.history());
        return HoltWinters.create().with(HoltWinters.suggest(history, s.period(), Deadline.none()))
                .forecast(history, s.future().length, CONFIDENCE, Deadline.none());
    }

    /** Prints the table of docs/benchmarks.md. */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        Map<String, Count[]> families = new TreeMap<>();
        Count[] all = {new Count(), new Count()};
        for (SimulatedSeries s : SimulatedSeries.some(count, 1)) {
            Count[] own = families.computeIfAbsent(s.family(), f -> new Count[] {new Count(), new Count()});
            List<Forecast> forecasts = List.of(arima(s), smoothing(s));
            for (int i = 0; i < 2; i++) {
                own[i].add(forecasts.get(i), s.future());
                all[i].add(forecasts.get(i), s.future());
            }
        }
        PrintStream out = System.out;
        out.println("| process | arima | holtwinters |\n|---|---|---|");
        families.put("~all", all);
        families.forEach((family, counts) ->
                out.printf("| %s | %.1f %% | %.1f %% |%n", family, 100 * counts[0].share(), 100 * counts[1].share()));
    }
}
