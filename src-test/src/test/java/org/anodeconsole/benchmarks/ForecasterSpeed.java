package org.anodeconsole.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecaster;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.forecast.Arima;
import org.anodeconsole.algorithms.forecast.HoltWinters;

/** Times whole forecasts on one thread: the first call, and the median of eleven after twenty to warm up. */
final class ForecasterSpeed {
    private static final int WARM_UP = 20;
    private static final int REPETITIONS = 11;

    private ForecasterSpeed() {}

    public static void main(String[] arguments) throws IOException {
        Parameters none = Parameters.none();
        Parameters monthly = none.with("period", "12");
        Parameters daily = none.with("period", "24");
        Parameters added = daily.with("trend", "add").with("seasonal", "add");
        System.out.println("| forecast | rows | first call, ms | median, ms | allocated per call |");
        System.out.println("|---|---|---|---|---|");
        time("arima, AirPassengers, m = 12", Arima.create().with(monthly), airPassengers());
        time("arima, m = 24", Arima.create().with(daily), seasonal(1_000, 24));
        time("arima, m = 96", Arima.create().with(none.with("period", "96")), seasonal(2_000, 96));
        time("arima, m = 288", Arima.create().with(none.with("period", "288")), seasonal(2_016, 288));
        time("arima, m = 1440", Arima.create().with(none.with("period", "1440")), seasonal(10_000, 1440));
        time("holtwinters, add + add, m = 24", HoltWinters.create().with(added), seasonal(10_000, 24));
        time("holtwinters, add + mul, m = 24", HoltWinters.create().with(added.with("seasonal", "mul")), seasonal(10_000, 24));
        time("holtwinters, simple", HoltWinters.create(), seasonal(40_000, 24));
    }

    private static void time(String name, Forecaster forecaster, Series series) {
        double[] times = new double[WARM_UP + REPETITIONS];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            forecaster.forecast(series, 24, 0.95, Deadline.none());
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        double allocated = (threads.getCurrentThreadAllocatedBytes() - before) / 1e6 / times.length;
        double first = times[0];
        Arrays.sort(times, WARM_UP, times.length);
        System.out.printf("| %s | %,d | %.0f | %.1f | %.0f MB |%n",
                name, series.size(), first, times[WARM_UP + REPETITIONS / 2], allocated);
    }

    static Series airPassengers() throws IOException {
        JsonNode c = ForecastAccuracy.publicSeries().get(0);
        double[] train = new double[c.get("train").size()];
        for (int i = 0; i < train.length; i++) {
            train[i] = c.get("train").get(i).asDouble();
        }
        return Series.ofValues(train);
    }

    private static Series seasonal(int n, int period) {
        Random random = new Random(7);
        double[] y = new double[n];
        double e = 0;
        for (int t = 0; t < n; t++) {
            e = 0.6 * e + random.nextGaussian();
            y[t] = 100 + 0.001 * t + 10 * Math.sin(2 * Math.PI * t / period) + e;
        }
        return Series.ofValues(y);
    }
}
