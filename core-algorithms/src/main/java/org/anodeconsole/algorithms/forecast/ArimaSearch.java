package org.anodeconsole.algorithms.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anodeconsole.algorithms.Deadline;

/**
 * The stepwise search of Hyndman and Khandakar (2008): four simple models first, then from the best so far to the first
 * better neighbour, until no neighbour is better. Better means a smaller AICc; models with a root within 1 % of the unit circle
 * do not count.
 *
 * <p>Where the exact likelihood would be slow (long seasons, long series) candidates are compared by the conditional one, and
 * the best few are fitted again exactly if that is affordable. When the deadline passes, the best model so far is returned;
 * the first candidate, which has no coefficients, costs O(n).
 */
final class ArimaSearch {
    private static final double QUICK = 90_000;
    private static final int MOST_MODELS = 94;
    private static final int FINALISTS = 4;
    private static final int EASILY_CLIMBED = 4;
    private static final int[][] NEIGHBOURS = {
        {0, 0, -1, 0}, {0, 0, 0, -1}, {0, 0, 1, 0}, {0, 0, 0, 1}, {0, 0, -1, -1}, {0, 0, 1, -1}, {0, 0, -1, 1}, {0, 0, 1, 1},
        {-1, 0, 0, 0}, {0, -1, 0, 0}, {1, 0, 0, 0}, {0, 1, 0, 0}, {-1, -1, 0, 0}, {1, -1, 0, 0}, {-1, 1, 0, 0}, {1, 1, 0, 0}
    };

    /** The orders to search: start and highest of p and q, highest seasonal orders. */
    record Bounds(int startP, int maxP, int startQ, int maxQ, int maxSeasonal) {
        /** The same bounds, no higher than a third of the values can carry. */
        Bounds within(int n, int period) {
            int most = n / 3;
            return new Bounds(
                    Math.min(startP, most), Math.min(maxP, most), Math.min(startQ, most), Math.min(maxQ, most),
                    Math.min(maxSeasonal, most / period));
        }

        boolean allow(int p, int q, int seasonalP, int seasonalQ) {
            return p >= 0 && p <= maxP && q >= 0 && q <= maxQ && seasonalP >= 0 && seasonalP <= maxSeasonal
                    && seasonalQ >= 0 && seasonalQ <= maxSeasonal;
        }
    }

    private final double[] w;
    private final Bounds bounds;
    private final Deadline deadline;
    private final boolean quick;
    private final Set<ArimaOrder> seen = new HashSet<>();
    private final List<ArimaFit> fits = new ArrayList<>();

    private ArimaSearch(double[] w, int period, Bounds bounds, Deadline deadline) {
        this.w = w;
        this.bounds = bounds;
        this.deadline = deadline;
        double band = period > 1 ? 2.0 * period : 5;
        quick = w.length * band * band > QUICK;
    }

    /**
     * The best model.
     *
     * @param w the series after differencing
     * @param base its orders of differencing and its period
     * @param constantAllowed whether a mean or a drift may be estimated
     */
    static ArimaFit best(double[] w, ArimaOrder base, boolean constantAllowed, Bounds bounds, Deadline deadline) {
        ArimaSearch search = new ArimaSearch(w, base.period(), bounds, deadline);
        ArimaFit best = search.walk(base, constantAllowed);
        return search.quick ? search.finish(best) : search.climb(best);
    }

    /** Looks for a higher summit of the same order's likelihood, where there are few enough coefficients to do so quickly. */
    private ArimaFit climb(ArimaFit best) {
        if (best.order().coefficients() > EASILY_CLIMBED) {
            return best;
        }
        ArimaFit higher = ArimaFit.thorough(best.order(), w, best.x(), deadline);
        return higher.comfortable() ? higher : best;
    }

    private ArimaFit walk(ArimaOrder base, boolean constant) {
        int s = base.period() > 1 ? Math.min(1, bounds.maxSeasonal()) : 0;
        int p = Math.min(1, bounds.maxP());
        int q = Math.min(1, bounds.maxQ());
        ArimaFit best = fit(base.withArma(0, 0, 0, 0, constant));
        fits.add(best);
        seen.add(best.order());
        List<ArimaOrder> simple = new ArrayList<>();
        simple.add(base.withArma(bounds.startP(), bounds.startQ(), s, s, constant));
        simple.add(base.withArma(p, 0, s, 0, constant));
        simple.add(base.withArma(0, q, 0, s, constant));
        simple.add(base.withArma(0, 0, 0, 0, false));
        for (ArimaOrder order : simple) {
            best = better(best, order);
        }
        while (seen.size() < MOST_MODELS && !deadline.expired()) {
            ArimaFit next = firstBetterNeighbour(best, constant);
            if (next == best) {
                break;
            }
            best = next;
        }
        return best;
    }

    private ArimaFit firstBetterNeighbour(ArimaFit best, boolean constantAllowed) {
        ArimaOrder at = best.order();
        for (int[] step : NEIGHBOURS) {
            int p = at.p() + step[0];
            int q = at.q() + step[1];
            int seasonalP = at.seasonalP() + step[2];
            int seasonalQ = at.seasonalQ() + step[3];
            boolean seasonal = step[2] != 0 || step[3] != 0;
            if (bounds.allow(p, q, seasonalP, seasonalQ) && (at.period() > 1 || !seasonal)) {
                ArimaFit next = better(best, at.withArma(p, q, seasonalP, seasonalQ, at.constant()));
                if (next != best) {
                    return next;
                }
            }
        }
        return constantAllowed
                ? better(best, at.withArma(at.p(), at.q(), at.seasonalP(), at.seasonalQ(), !at.constant()))
                : best;
    }

    private ArimaFit better(ArimaFit best, ArimaOrder order) {
        if (deadline.expired() || !ArimaFit.possible(order, w.length) || !seen.add(order)) {
            return best;
        }
        ArimaFit fit = fit(order);
        if (!fit.comfortable()) {
            return best;
        }
        fits.add(fit);
        return fit.aicc() < best.aicc() ? fit : best;
    }

    private ArimaFit fit(ArimaOrder order) {
        return quick ? ArimaFit.conditional(order, w, deadline) : ArimaFit.exact(order, w, deadline);
    }

    /** Fits the most promising candidates of a quick search again by the exact likelihood. */
    private ArimaFit finish(ArimaFit best) {
        fits.sort(Comparator.comparingDouble(ArimaFit::aicc));
        for (ArimaFit candidate : fits.subList(0, Math.min(FINALISTS, fits.size()))) {
            if (deadline.expired() || !ArimaFit.affordable(candidate.order(), w.length)) {
                return best;
            }
            ArimaFit exact = ArimaFit.exact(candidate.order(), w, candidate.x(), deadline);
            if (exact.comfortable()) {
                return exact;
            }
        }
        return best;
    }
}
