package org.anodeconsole.algorithms.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.decompose.SeasonalPeriod;
import org.anodeconsole.algorithms.onnx.ScoringRule;
import org.anodeconsole.algorithms.stats.Moments;
import org.anodeconsole.algorithms.stats.Quantiles;

/**
 * Scores each point by how far it is from what a network guesses when the point and its neighbours are hidden from it.
 *
 * <p>Overlapping windows are shown in several passes, each hiding other blocks; a point's residual is the mean over the windows
 * it was hidden in, divided by the series' median residual. When the season is longer than half a window, the same is done to
 * the series averaged over neighbouring points, and the score is the mean of both. A point is anomalous when the logarithm of
 * its score lies more than so many robust deviations above the median, and no more points are than the budget allows; a clean
 * series has none. Cost: n · passes / stride windows through the network.
 */
final class HiddenBlockErrors {
    private static final int BATCH = 64;
    private static final double MAD_TO_DEVIATION = 1.4826;
    private static final double NARROWEST = 0.05;

    private final Reconstruction reconstruction;
    private final int length;
    private final ScoringRule.HiddenBlocks rule;

    HiddenBlockErrors(Reconstruction reconstruction, int length, ScoringRule.HiddenBlocks rule) {
        this.reconstruction = reconstruction;
        this.length = length;
        this.rule = rule;
    }

    /** @param period rows per season, 0 to look for it */
    Detection detect(Series series, int period, Deadline deadline) {
        double[] x = series.values();
        if (x.length < length) {
            throw AlgorithmException.invalidSeries(
                    "input data is too short: there are %d rows, and this model looks at windows of %d; send more rows", x.length,
                    length);
        }
        if (Moments.allEqual(x)) {
            return new Detection(new boolean[x.length], new double[x.length], null);
        }
        double[] scores = relativeResiduals(x, deadline);
        int season = period > 0 ? period : SeasonalPeriod.detect(x).orElse(1);
        int group = Math.round(2f * season / length);
        if (group > 1 && x.length / group >= length) {
            double[] coarse = relativeResiduals(averaged(x, group), deadline);
            for (int i = 0; i < scores.length; i++) {
                scores[i] = (scores[i] + coarse[Math.min(i / group, coarse.length - 1)]) / 2;
            }
        }
        return judged(scores);
    }

    private static double[] averaged(double[] x, int group) {
        double[] means = new double[x.length / group];
        for (int i = 0; i < means.length * group; i++) {
            means[i / group] += x[i] / group;
        }
        return means;
    }

    private double[] relativeResiduals(double[] x, Deadline deadline) {
        double centre = Quantiles.median(x);
        double spread = Arrays.stream(x).map(v -> Math.abs(v - centre)).average().orElse(1);
        double[] scaled = Arrays.stream(x).map(v -> (v - centre) / spread).toArray();
        double[] sums = new double[x.length];
        int[] counts = new int[x.length];
        List<Integer> starts = starts(x.length);
        for (int from = 0; from < starts.size(); from += BATCH) {
            List<Integer> batch = starts.subList(from, Math.min(from + BATCH, starts.size()));
            for (int pass = 0; pass < rule.passes(); pass++) {
                deadline.check("sample_ad_model");
                addResiduals(scaled, batch, pass, sums, counts);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        double median = Quantiles.median(sums);
        double unit = median > 0 ? median : Arrays.stream(sums).average().orElse(0);
        return Arrays.stream(sums).map(sum -> unit > 0 ? sum / unit : 0).toArray();
    }

    /** Where the windows begin; the last one ends with the series. */
    private List<Integer> starts(int n) {
        List<Integer> starts = new ArrayList<>();
        for (int start = 0; start + length < n; start += rule.stride()) {
            starts.add(start);
        }
        starts.add(n - length);
        return starts;
    }

    private void addResiduals(double[] x, List<Integer> starts, int pass, double[] sums, int[] counts) {
        boolean[] visible = new boolean[length];
        for (int i = 0; i < length; i++) {
            visible[i] = i / rule.block() % rule.passes() != pass;
        }
        double[][] windows = starts.stream().map(s -> Arrays.copyOfRange(x, s, s + length)).toArray(double[][]::new);
        boolean[][] masks = new boolean[windows.length][];
        Arrays.fill(masks, visible);
        double[][] answers = reconstruction.of(windows, masks);
        for (int w = 0; w < windows.length; w++) {
            for (int i = 0; i < length; i++) {
                if (!visible[i]) {
                    sums[starts.get(w) + i] += Math.abs(answers[w][i] - windows[w][i]);
                    counts[starts.get(w) + i]++;
                }
            }
        }
    }

    private Detection judged(double[] scores) {
        double[] logs = Arrays.stream(scores).map(Math::log1p).toArray();
        double median = Quantiles.median(logs);
        double deviation = MAD_TO_DEVIATION * Quantiles.median(Arrays.stream(logs).map(v -> Math.abs(v - median)).toArray());
        double robust = median + rule.deviations() * Math.max(deviation, NARROWEST);
        double budget = Quantiles.of(logs).at(1 - rule.budget());
        double threshold = Math.max(robust, budget);
        boolean[] anomalous = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            anomalous[i] = logs[i] > threshold;
        }
        return new Detection(anomalous, scores, null);
    }
}
