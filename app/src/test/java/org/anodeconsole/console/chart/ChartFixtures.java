package org.anodeconsole.console.chart;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Words and data for the tests of the chart. */
final class ChartFixtures {
    static final ChartTexts TEXTS = new ChartTexts(
            Locale.ENGLISH, "Nothing to show yet", "now", "{0} ({1} to {2})",
            "From {0} to {1}, {2} points, {3} anomalies: {4}", "Show or hide {0}", "Overview");

    static final ObservableValue<ChartTexts> SHOWN_TEXTS = new SimpleObjectProperty<>(TEXTS);

    /** Monthly totals of international airline passengers in thousands, 1949-1960 (Box and Jenkins, series G). */
    static final double[] PASSENGERS = {
        112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114, 140,
        145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180, 193, 181, 183, 218, 230, 242, 209, 191, 172, 194,
        196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201, 204, 188, 235, 227, 234, 264, 302, 293, 259, 229, 203, 229,
        242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278, 284, 277, 317, 313, 318, 374, 413, 405, 355, 306, 271, 306,
        315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336, 340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337,
        360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405, 417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432};

    private ChartFixtures() {}

    static long[] months(int first, int count) {
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            times[i] = LocalDate.of(1949, 1, 1).plusMonths(first + i).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        }
        return times;
    }

    /** Passengers with a made-up forecast (last year plus a tenth) and two shaded spans. */
    static ChartModel passengers() {
        double[] mean = new double[24];
        double[] lower = new double[24];
        double[] upper = new double[24];
        for (int i = 0; i < 24; i++) {
            mean[i] = PASSENGERS[132 + i % 12] * (1 + 0.1 * (1 + i / 12));
            lower[i] = mean[i] - 12 - 3 * i;
            upper[i] = mean[i] + 12 + 3 * i;
        }
        long[] history = months(0, 144);
        long[] future = months(144, 24);
        return ChartModel.of(
                        new ChartLayer.Windows(
                                "anomalies", "Anomalies", 1,
                                List.of(new ChartLayer.Window(history[66], history[68]), new ChartLayer.Window(history[115], history[115])),
                                ChartSeries.of(new long[] {history[115]}, new double[] {PASSENGERS[115]})),
                        new ChartLayer.Line("history", "Passengers", 0, ChartSeries.of(history, PASSENGERS)),
                        new ChartLayer.Forecast("forecast", "holtwinters", 2, ChartSeries.of(future, mean), ChartSeries.of(future, lower), ChartSeries.of(future, upper)))
                .withNow(history[143])
                .withTitles("", "Passengers (thousands)");
    }

    /** Noise around two slow waves, one point per second, with three spikes. */
    static ChartSeries noise(int points) {
        SplittableRandom random = new SplittableRandom(7);
        long[] times = new long[points];
        double[] values = new double[points];
        Arrays.setAll(times, i -> 1_700_000_000_000L + i * 1_000L);
        Arrays.setAll(values, i -> 20 * Math.sin(i * 12.0 / points) + 5 * Math.sin(i * 97.0 / points) + random.nextGaussian() * 4);
        values[points / 3] = 90;
        values[points / 2] = -80;
        return ChartSeries.of(times, values);
    }
}
