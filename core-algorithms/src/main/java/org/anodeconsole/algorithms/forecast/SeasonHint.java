package org.anodeconsole.algorithms.forecast;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.anodeconsole.algorithms.decompose.SeasonalPeriod;
import org.anodeconsole.algorithms.stats.Autocorrelation;
import org.anodeconsole.algorithms.stats.Moments;
import org.anodeconsole.algorithms.stats.StraightLine;

/** The periods worth telling a network that takes one: the caller's, or the one found, and the highest peak of the autocorrelation. */
final class SeasonHint {
    private static final int NEWEST = 1024;
    private static final int FEWEST = 16;
    private static final int LONGEST = 400;
    private static final double WEAKEST = 0.3;
    private static final double BETTER = 1.05;
    private static final double DIP = 0.15;

    private SeasonHint() {}

    /**
     * Different periods, at least one; 1 stands for none.
     *
     * @param given the caller's, 0 when unknown
     */
    static int[] candidates(double[] history, int given) {
        Set<Integer> periods = new LinkedHashSet<>();
        periods.add(given > 0 ? given : SeasonalPeriod.detect(history).orElse(1));
        periods.add(highestPeak(history));
        return periods.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The lag of the highest autocorrelation above 0.3, after a straight line is taken off, that stands 0.15 above an earlier
     * dip; 1 when there is none. A longer lag has to be higher by a twentieth.
     */
    static int highestPeak(double[] history) {
        double[] x = Arrays.copyOfRange(history, Math.max(0, history.length - NEWEST), history.length);
        if (x.length < FEWEST || Moments.allEqual(x)) {
            return 1;
        }
        double[] acf = unbiased(StraightLine.through(x).residuals(x));
        double highest = WEAKEST;
        double dip = acf[1];
        int best = 1;
        for (int lag = 2; lag < acf.length - 1; lag++) {
            if (acf[lag] > highest * BETTER && acf[lag] >= acf[lag - 1] && acf[lag] >= acf[lag + 1] && dip < acf[lag] - DIP) {
                highest = acf[lag];
                best = lag;
            }
            dip = Math.min(dip, acf[lag]);
        }
        return best;
    }

    private static double[] unbiased(double[] residuals) {
        int n = residuals.length;
        double[] acf = Autocorrelation.upToLag(residuals, Math.min(LONGEST, n / 3));
        for (int lag = 0; lag < acf.length; lag++) {
            acf[lag] *= (double) n / (n - lag);
        }
        return acf;
    }
}
