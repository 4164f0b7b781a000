package org.anodeconsole.algorithms.decompose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anodeconsole.algorithms.stats.StraightLine;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * Finds the length of the season.
 *
 * <p>Candidates are the significant peaks of the periodogram, each moved to the nearest hill of the autocorrelation (after
 * Vlachos, Yu and Castelli, 2005), and the calendar units the time step divides (hour, day, week, year). A candidate stands
 * when three whole seasons were seen, its autocorrelation is a local maximum (of a calendar unit: within a hundredth of one) beyond
 * three standard errors, and the season explains part of the movement ({@link SeasonalStrength}). The best is the strongest; of lengths nearly as strong the
 * shortest, for every multiple of a season repeats too. O(n log n).
 *
 * @param period steps per season
 * @param strength seasonal strength, in [0, 1]
 * @param autocorrelation at that lag, after a straight line is taken off
 */
public record SeasonalPeriod(int period, double strength, double autocorrelation) {
    private static final int SHORTEST_SERIES = 8;
    private static final int CYCLES = 3;
    private static final double WEAKEST = 0.4;
    private static final double NEARLY = 0.9;
    private static final Duration[] CALENDAR = {
        Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7)
    };
    private static final double[] MONTHS = {28, 31.5, 12, 89, 92.5, 4};

    /** The season of {@code x}, or nothing when none stands out. */
    public static Optional<Integer> detect(double[] x) {
        return ranked(x, Duration.ZERO).stream().findFirst().map(SeasonalPeriod::period);
    }

    /**
     * All candidates that stand, best first.
     *
     * @param step the usual time between two values, or zero when unknown
     */
    public static List<SeasonalPeriod> ranked(double[] x, Duration step) {
        int n = x.length;
        if (n < SHORTEST_SERIES) {
            return List.of();
        }
        double[] level = standardised(StraightLine.through(x).residuals(x));
        if (level.length == 0) {
            return List.of();
        }
        int size = Integer.highestOneBit(2 * n - 1) << 1;
        double[] power = power(level, size);
        double[] acf = autocorrelation(power, n);
        TreeSet<Integer> lags = new TreeSet<>();
        Set<Integer> known = new HashSet<>();
        for (int k : peaks(power, n, size)) {
            hill(acf, (double) size / (k + 0.5), (double) size / (k - 0.5), n / CYCLES).ifPresent(lags::add);
        }
        for (int lag : calendar(step)) {
            // Noise moves a hill by a few steps, and a day of 287 five-minute steps drifts away from its own season.
            int near = Math.max(1, lag / 100);
            if (lag >= 2 && lag <= n / CYCLES && hill(acf, lag - near + 1, lag + near - 1, n / CYCLES).isPresent()) {
                lags.removeIf(found -> Math.abs(found - lag) <= near);
                lags.add(lag);
                known.add(lag);
            }
        }
        List<SeasonalPeriod> standing = new ArrayList<>();
        for (int lag : lags) {
            double strength = SeasonalStrength.of(x, lag);
            // chance alone explains about one part in as many as there are seasons
            double floor = WEAKEST + (double) lag / n / 2;
            if (acf[lag] > 3 / Math.sqrt(n) && (known.contains(lag) || isHill(acf, lag)) && strength > floor) {
                standing.add(new SeasonalPeriod(lag, strength, acf[lag]));
            }
        }
        double best = standing.stream().mapToDouble(c -> c.score(n)).max().orElse(0);
        standing.sort(Comparator.<SeasonalPeriod>comparingInt(c -> c.score(n) >= NEARLY * best ? 0 : 1)
                .thenComparing(c -> c.score(n) >= NEARLY * best ? c.period() : -c.score(n)));
        return List.copyOf(standing);
    }

    /** The strength counts without the part that a season of as many free values would explain by chance. */
    private double score(int n) {
        return (1 - (1 - strength) * n / (n - period)) * autocorrelation;
    }

    private static double[] standardised(double[] x) {
        double squares = 0;
        for (double v : x) {
            squares += v * v;
        }
        double sd = Math.sqrt(squares / x.length);
        if (!(sd > 0) || Double.isInfinite(sd)) {
            return new double[0];
        }
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            out[i] = x[i] / sd;
        }
        return out;
    }

    private static double[] power(double[] x, int size) {
        double[] padded = new double[size];
        System.arraycopy(x, 0, padded, 0, x.length);
        Complex[] transform = new FastFourierTransformer(DftNormalization.STANDARD).transform(padded, TransformType.FORWARD);
        double[] power = new double[size];
        for (int k = 0; k < size; k++) {
            power[k] = transform[k].getReal() * transform[k].getReal() + transform[k].getImaginary() * transform[k].getImaginary();
        }
        return power;
    }

    private static double[] autocorrelation(double[] power, int n) {
        Complex[] back = new FastFourierTransformer(DftNormalization.STANDARD).transform(power, TransformType.INVERSE);
        double[] acf = new double[n];
        double variance = back[0].getReal() / n;
        for (int lag = 0; lag < n; lag++) {
            // divided by the number of products, so that a long lag is not held small
            acf[lag] = back[lag].getReal() / (n - lag) / variance;
        }
        return acf;
    }

    /** Local maxima of the periodogram that white noise would reach once in a hundred series. */
    private static List<Integer> peaks(double[] power, int n, int size) {
        double mean = 0;
        for (int k = 1; k < size / 2; k++) {
            mean += power[k] / (size / 2 - 1);
        }
        double significant = mean * -Math.log(1 - Math.pow(0.99, 2.0 / n));
        List<Integer> peaks = new ArrayList<>();
        for (int k = 2; k < size / 2; k++) {
            if (power[k] > significant && power[k] >= power[k - 1] && power[k] >= power[k + 1]) {
                peaks.add(k);
            }
        }
        return peaks;
    }

    private static Optional<Integer> hill(double[] acf, double from, double to, int longest) {
        int low = Math.max(2, (int) Math.floor(from) - 1);
        int high = Math.min(longest, (int) Math.ceil(to) + 1);
        int best = -1;
        for (int lag = low; lag <= high; lag++) {
            if (isHill(acf, lag) && (best < 0 || acf[lag] > acf[best])) {
                best = lag;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private static boolean isHill(double[] acf, int lag) {
        return lag + 1 < acf.length && acf[lag] >= acf[lag - 1] && acf[lag] >= acf[lag + 1];
    }

    private static List<Integer> calendar(Duration step) {
        List<Integer> lags = new ArrayList<>();
        if (step.isZero() || step.isNegative()) {
            return lags;
        }
        double nanos = step.toNanos();
        for (Duration unit : CALENDAR) {
            double ratio = unit.toNanos() / nanos;
            if (ratio > 1 && ratio < 100_000 && Math.abs(ratio - Math.rint(ratio)) < 1e-3) {
                lags.add((int) Math.rint(ratio));
            }
        }
        double days = nanos / Duration.ofDays(1).toNanos();
        for (int i = 0; i < MONTHS.length; i += 3) {
            if (days >= MONTHS[i] && days <= MONTHS[i + 1]) {
                lags.add((int) MONTHS[i + 2]);
            }
        }
        return lags;
    }
}
