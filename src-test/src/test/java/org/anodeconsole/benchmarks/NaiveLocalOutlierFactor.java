package org.anodeconsole.benchmarks;

/** The local outlier factor with all n² distances: each value looks through all others for its nearest. */
final class NaiveLocalOutlierFactor {
    private NaiveLocalOutlierFactor() {}

    static double[] scores(double[] x, int k) {
        int n = x.length;
        int[][] near = new int[n][];
        double[] radius = new double[n];
        for (int i = 0; i < n; i++) {
            near[i] = nearest(x, i, k);
            radius[i] = Math.abs(x[near[i][k - 1]] - x[i]);
        }
        double[] density = new double[n];
        for (int i = 0; i < n; i++) {
            double reach = 0;
            for (int j : near[i]) {
                reach += Math.max(radius[j], Math.abs(x[j] - x[i]));
            }
            density[i] = 1 / (reach / k + 1e-10);
        }
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j : near[i]) {
                scores[i] += density[j] / density[i] / k;
            }
        }
        return scores;
    }

    /** Keeps the k best so far in order. */
    private static int[] nearest(double[] x, int i, int k) {
        int[] near = new int[k];
        int count = 0;
        for (int j = 0; j < x.length; j++) {
            double distance = Math.abs(x[j] - x[i]);
            if (j == i || count == k && distance >= Math.abs(x[near[k - 1]] - x[i])) {
                continue;
            }
            int at = count < k ? count++ : k - 1;
            while (at > 0 && Math.abs(x[near[at - 1]] - x[i]) > distance) {
                near[at] = near[at - 1];
                at--;
            }
            near[at] = j;
        }
        return near;
    }
}
