package org.anodeconsole.algorithms.forecast;

import org.anodeconsole.algorithms.decompose.SeasonalStrength;
import org.anodeconsole.algorithms.stats.Kpss;

/**
 * How often a series has to be differenced before it looks stationary, after Hyndman and Khandakar (2008): over a season when
 * the season is strong, then step by step while the KPSS test rejects a constant level.
 */
final class SeriesDifferences {
    private static final int MOST = 2;
    private static final double STRONG = 0.64;

    private SeriesDifferences() {}

    /** 1 when the season calls for differencing, else 0. */
    static int seasonal(double[] x, int period) {
        return period > 1 && SeasonalStrength.of(x, period) > STRONG ? 1 : 0;
    }

    /** 0, 1 or 2 ordinary differences. */
    static int ordinary(double[] x) {
        double[] w = x;
        int d = 0;
        while (d < MOST && w.length > 3 && Kpss.level(w, Kpss.shortLags(w.length)).rejectsStationarity()) {
            w = Polynomial.apply(Polynomial.differencing(1, 0, 1), w);
            d++;
        }
        return d;
    }
}
