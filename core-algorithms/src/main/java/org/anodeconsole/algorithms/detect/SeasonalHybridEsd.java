package org.anodeconsole.algorithms.detect;

import java.util.Arrays;
import java.util.List;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.ParameterSpec;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.decompose.SeasonalPeriod;
import org.anodeconsole.algorithms.decompose.Stl;
import org.anodeconsole.algorithms.stats.Moments;
import org.anodeconsole.algorithms.stats.Rescaled;

/**
 * Seasonal hybrid ESD: Rosner's generalised extreme Studentised deviate test (1983) with median and MAD instead of mean and
 * standard deviation (Vallis, Hochenbaum and Kejariwal 2014), on what a robust {@link Stl} leaves when its seasonal part
 * and the median are removed. All points with the value of a found point are anomalous.
 *
 * <p>The score is the distance from the median residual in MADs, 0 on the side that {@code direction} leaves out. Constants
 * have no anomalies; at least one point more than two periods is needed. A {@code period} of 0, or none, is looked for
 * ({@link SeasonalPeriod}); a series in which no season stands out is refused. Cost O(n log n).
 */
public final class SeasonalHybridEsd implements Detector {
    private static final ParameterSpec.Whole PERIOD = new ParameterSpec.Whole("period", 0, 0, Integer.MAX_VALUE);
    private static final ParameterSpec.Choice DIRECTION =
            new ParameterSpec.Choice("direction", "both", List.of("both", "pos", "neg"));
    private static final ParameterSpec.Decimal MAX_ANOMS = new ParameterSpec.Decimal("max_anoms", 0.05, 0, 0.49, true);

    private final int period;
    private final StudentizedDeviates.Side side;
    private final double maxAnomalies;

    private SeasonalHybridEsd(int period, StudentizedDeviates.Side side, double maxAnomalies) {
        this.period = period;
        this.side = side;
        this.maxAnomalies = maxAnomalies;
    }

    public static SeasonalHybridEsd create() {
        return new SeasonalHybridEsd(0, StudentizedDeviates.Side.BOTH, 0.05);
    }

    @Override
    public String name() {
        return "shesd";
    }

    @Override
    public List<ParameterSpec<?>> parameters() {
        return List.of(PERIOD, DIRECTION, MAX_ANOMS);
    }

    @Override
    public SeasonalHybridEsd with(Parameters parameters) {
        int period = parameters.get(PERIOD);
        if (period == 1) {
            throw AlgorithmException.invalidParameter(
                    "period = 1 is no season: give the number of points in one season, 2 or more");
        }
        StudentizedDeviates.Side side = switch (parameters.get(DIRECTION)) {
            case "pos" -> StudentizedDeviates.Side.ABOVE;
            case "neg" -> StudentizedDeviates.Side.BELOW;
            default -> StudentizedDeviates.Side.BOTH;
        };
        return new SeasonalHybridEsd(period, side, parameters.get(MAX_ANOMS));
    }

    @Override
    public Detection detect(Series series, Deadline deadline) {
        double[] x = Rescaled.of(series.values()).values();
        int n = x.length;
        if (period == 0 && Moments.allEqual(x)) {
            return new Detection(new boolean[n], new double[n], null);
        }
        int season = seasonOf(series);
        if (n <= 2L * season) {
            throw AlgorithmException.invalidSeries(
                    "period = %d needs more than two full seasons, at least %d values, but there are %d: send more or give a"
                            + " shorter period",
                    season, 2L * season + 1, n);
        }
        if (Moments.allEqual(x)) {
            return new Detection(new boolean[n], new double[n], null);
        }
        double[] residuals = Stl.robustPeriodic(season, n).decompose(x, deadline).seasonal();
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.abs(x[i]));
            residuals[i] = x[i] - residuals[i];
        }
        int limit = Math.max(1, (int) (n * maxAnomalies));
        StudentizedDeviates deviates = StudentizedDeviates.of(residuals, side, largest);
        return new Detection(withValuesAt(x, deviates.outliers(limit, deadline)), deviates.scores(), null);
    }

    /** The one place that decides on the season of a series: the one given, else the one that stands out. */
    private int seasonOf(Series series) {
        if (period != 0) {
            return period;
        }
        return SeasonalPeriod.detect(series.values()).orElseThrow(() -> AlgorithmException.invalidParameter(
                "period is not given and no season stands out: give the number of points in one season, from 2 to less than"
                        + " half of the %d values",
                series.size()));
    }

    private static boolean[] withValuesAt(double[] x, List<Integer> places) {
        double[] values = places.stream().mapToDouble(place -> x[place] + 0.0).sorted().toArray();
        boolean[] flags = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            flags[i] = Arrays.binarySearch(values, x[i] + 0.0) >= 0;
        }
        return flags;
    }
}
