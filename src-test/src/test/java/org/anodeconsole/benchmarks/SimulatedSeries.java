package org.anodeconsole.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Series of processes whose law is known, hence whose future a 95 % band should hold 95 times in a hundred: ARIMA and
 * exponential smoothing with parameters and lengths drawn at random from a fixed seed.
 *
 * @param family the process
 * @param period steps per season, 1 for none
 * @param history what a forecaster sees
 * @param future what follows
 */
record SimulatedSeries(String family, int period, double[] history, double[] future) {
    private static final int AHEAD = 12;
    private static final int BURN_IN = 100;
    private static final List<String> FAMILIES = List.of(
            "noise", "ar1", "ar2", "arma11", "walk", "ima11", "ari11", "ima22", "airline4", "airline12", "sar4", "sar12",
            "ses", "holt", "added4", "added12", "multiplied4", "multiplied12");

    /** {@code count} series of each of the 18 families. */
    static List<SimulatedSeries> some(int count, long seed) {
        Random random = new Random(seed);
        List<SimulatedSeries> all = new ArrayList<>();
        for (String family : FAMILIES) {
            for (int i = 0; i < count; i++) {
                all.add(of(family, random));
            }
        }
        return all;
    }

    private static SimulatedSeries of(String family, Random random) {
        int period = family.endsWith("12") ? 12 : family.endsWith("4") ? 4 : 1;
        int n = (period == 12 ? 72 : 40) + random.nextInt(80);
        double[] y = switch (family) {
            case "noise", "ar1", "ar2", "arma11", "walk", "ima11", "ari11", "ima22" -> arima(family, n + AHEAD, random);
            case "airline4", "airline12", "sar4", "sar12" -> seasonalArima(family, period, n + AHEAD, random);
            default -> smoothing(family, period, n + AHEAD, random);
        };
        double[] history = new double[n];
        double[] future = new double[AHEAD];
        System.arraycopy(y, 0, history, 0, n);
        System.arraycopy(y, n, future, 0, AHEAD);
        return new SimulatedSeries(family, period, history, future);
    }

    private static double[] arima(String family, int n, Random random) {
        double phi = switch (family) {
            case "ar1", "arma11" -> -0.7 + 1.5 * random.nextDouble();
            case "ar2" -> 0.6 + 0.6 * random.nextDouble();
            case "ari11" -> 0.3 + 0.5 * random.nextDouble();
            default -> 0;
        };
        double phi2 = family.equals("ar2") ? -0.3 - 0.4 * random.nextDouble() : 0;
        boolean averaged = family.equals("arma11") || family.startsWith("ima");
        double theta = averaged ? -0.7 + (family.equals("arma11") ? 1.2 : 0.4) * random.nextDouble() : 0;
        double theta2 = family.equals("ima22") ? 0.3 * random.nextDouble() : 0;
        double[] e = noise(n + BURN_IN, random);
        double[] w = new double[n + BURN_IN];
        for (int t = 2; t < w.length; t++) {
            w[t] = phi * w[t - 1] + phi2 * w[t - 2] + e[t] + theta * e[t - 1] + theta2 * e[t - 2];
        }
        int d = family.equals("ima22") ? 2 : family.equals("walk") || family.equals("ima11") || family.equals("ari11") ? 1 : 0;
        double[] y = last(w, n);
        for (int i = 0; i < d; i++) {
            summed(y, 1);
        }
        return y;
    }

    private static double[] seasonalArima(String family, int m, int n, Random random) {
        boolean airline = family.startsWith("airline");
        double theta = airline ? -0.2 - 0.5 * random.nextDouble() : 0;
        double seasonalTheta = airline ? -0.2 - 0.5 * random.nextDouble() : 0;
        double phi = airline ? 0 : 0.2 + 0.5 * random.nextDouble();
        double seasonalPhi = airline ? 0 : 0.4 + 0.4 * random.nextDouble();
        double[] e = noise(n + BURN_IN, random);
        double[] w = new double[n + BURN_IN];
        for (int t = m + 1; t < w.length; t++) {
            w[t] = phi * w[t - 1] + seasonalPhi * w[t - m] - phi * seasonalPhi * w[t - m - 1]
                    + e[t] + theta * e[t - 1] + seasonalTheta * e[t - m] + theta * seasonalTheta * e[t - m - 1];
        }
        double[] y = last(w, n);
        if (airline) {
            summed(y, 1);
            summed(y, m);
        }
        return y;
    }

    private static double[] smoothing(String family, int m, int n, Random random) {
        boolean multiplied = family.startsWith("multiplied");
        boolean sloped = !family.equals("ses");
        double alpha = 0.1 + 0.6 * random.nextDouble();
        double beta = sloped ? alpha * 0.2 * random.nextDouble() : 0;
        double gamma = m > 1 ? (1 - alpha) * 0.4 * random.nextDouble() : 0;
        double level = 100;
        double slope = sloped ? 0.5 * random.nextDouble() : 0;
        double[] season = new double[m];
        for (int k = 0; k < m && m > 1; k++) {
            season[k] = 10 * Math.sin(2 * Math.PI * k / m) + 3 * random.nextGaussian();
            season[k] = multiplied ? 1 + season[k] / 50 : season[k];
        }
        double[] y = new double[n];
        for (int t = 0; t < n; t++) {
            double base = level + slope;
            double s = season[t % m];
            double predicted = multiplied ? base * s : base + s;
            double e = random.nextGaussian() * (multiplied ? 0.03 * predicted : 2);
            y[t] = predicted + e;
            double change = multiplied ? e / s : e;
            level = base + alpha * change;
            slope += beta * change;
            season[t % m] = m == 1 ? s : s + gamma * (multiplied ? e / base : e);
        }
        return y;
    }

    private static double[] noise(int n, Random random) {
        double[] e = new double[n];
        for (int t = 0; t < n; t++) {
            e[t] = random.nextGaussian();
        }
        return e;
    }

    private static double[] last(double[] w, int n) {
        double[] y = new double[n];
        System.arraycopy(w, w.length - n, y, 0, n);
        return y;
    }

    private static void summed(double[] y, int lag) {
        for (int t = lag; t < y.length; t++) {
            y[t] += y[t - lag];
        }
    }
}
