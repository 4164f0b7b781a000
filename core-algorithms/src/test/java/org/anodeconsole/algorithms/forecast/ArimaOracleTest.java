package org.anodeconsole.algorithms.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anodeconsole.algorithms.Deadline;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

/**
 * Models of fixed order against a reference library. That library puts a normal prior of variance 10⁶ on the level where ours
 * is diffuse; the textbook filter bridges the two: it shares the prior with the reference, and the rest with us.
 */
class ArimaOracleTest {
    private static final double Z = 1.959963984540054;

    private record Case(
            String name, ArimaOrder order, double[] y, double[] w, JsonNode result) {
        private Arma arma(double[] parameters) {
            int i = order.constant() ? 1 : 0;
            double[] phi = Arrays.copyOfRange(parameters, i, i += order.p());
            double[] theta = Arrays.copyOfRange(parameters, i, i += order.q());
            double[] seasonalPhi = Arrays.copyOfRange(parameters, i, i += order.seasonalP());
            double[] seasonalTheta = Arrays.copyOfRange(parameters, i, i + order.seasonalQ());
            return Arma.product(order, phi, seasonalPhi, theta, seasonalTheta);
        }

        private double mean(double[] parameters) {
            return order.constant() ? parameters[0] / Arrays.stream(arma(parameters).ar()).sum() : 0;
        }

        private double variance(double[] parameters) {
            return parameters[parameters.length - 1];
        }

        private double[] numbers(String field) {
            return GoldenForecasts.array(result.get(field));
        }

        private double number(String field) {
            return result.get(field).asDouble();
        }
    }

    private static List<Case> cases() {
        GoldenForecasts golden = new GoldenForecasts();
        List<Case> cases = new ArrayList<>();
        for (JsonNode c : GoldenForecasts.read("oracle_sarimax.json").get("cases")) {
            JsonNode o = c.get("order");
            JsonNode s = c.get("seasonal_order");
            ArimaOrder order = new ArimaOrder(
                    o.get(0).asInt(), o.get(1).asInt(), o.get(2).asInt(), s.get(0).asInt(), s.get(1).asInt(),
                    s.get(2).asInt(), Math.max(1, s.get(3).asInt()), c.get("trend").asText().equals("c"));
            double[] y = golden.values(c.get("series").asText());
            double[] w = Polynomial.apply(Polynomial.differencing(order.d(), order.seasonalD(), order.period()), y);
            cases.add(new Case(c.get("series").asText() + " " + order.notation(), order, y, w, c.get("result")));
        }
        assertEquals(143, cases.size());
        return cases;
    }

    @Test
    void givesTheLikelihoodAtGivenParameters() {
        List<String> findings = new ArrayList<>();
        for (Case c : cases()) {
            double[] at = c.numbers("at");
            double expected = c.number("loglik_at");
            double exact = new ArimaLikelihood(c.order(), c.w(), true)
                    .logLikelihood(c.arma(at), c.mean(at), c.variance(at));
            double filtered = new TextbookKalmanFilter(c.order(), c.arma(at))
                    .logLikelihood(c.y(), c.mean(at), c.variance(at));
            double onDifferences = new TextbookKalmanFilter(undifferenced(c.order()), c.arma(at))
                    .logLikelihood(c.w(), c.mean(at), c.variance(at));
            check(findings, c.name() + " textbook filter", expected, filtered, 1e-6);
            check(findings, c.name() + " without a prior", onDifferences, exact, 1e-9);
            check(findings, c.name() + " against the reference", expected, exact, c.order().lost() == 0 ? 1e-9 : 3e-5);
        }
        assertEquals(List.of(), findings);
    }

    private static ArimaOrder undifferenced(ArimaOrder o) {
        return new ArimaOrder(o.p(), 0, o.q(), o.seasonalP(), 0, o.seasonalQ(), o.period(), o.constant());
    }

    private static void check(List<String> findings, String what, double expected, double actual, double tolerance) {
        if (!(Math.abs(actual - expected) <= tolerance * Math.abs(expected))) {
            findings.add(what + ": expected " + expected + " but was " + actual);
        }
    }

    @Test
    void fitsAtLeastAsWellAsTheReference() {
        List<String> findings = new ArrayList<>();
        for (Case c : cases()) {
            ArimaFit first = ArimaFit.exact(c.order(), c.w(), Deadline.none());
            ArimaFit fit = ArimaFit.thorough(c.order(), c.w(), first.x(), Deadline.none());
            ArimaLikelihood.Value v = fit.value();
            double ours = new TextbookKalmanFilter(c.order(), v.arma()).logLikelihood(c.y(), v.mean(), v.variance());
            if (ours < c.number("loglik") - 1e-3) {
                findings.add(c.name() + ": " + ours + " below " + c.number("loglik"));
            }
        }
        assertEquals(List.of(), findings);
    }

    @Test
    void forecastsFromGivenParameters() {
        List<String> findings = new ArrayList<>();
        for (Case c : cases()) {
            double[] parameters = c.numbers("params");
            double[] mean = c.numbers("forecast");
            double[] lower = c.numbers("lower95");
            double[] upper = c.numbers("upper95");
            ArimaLikelihood likelihood = new ArimaLikelihood(c.order(), c.w(), true);
            ArimaLikelihood.Value value = likelihood.at(c.arma(parameters));
            if (c.order().constant()) {
                value = likelihood.withMean(value, c.mean(parameters));
            }
            ArimaPrediction ours = ArimaPrediction.of(
                    new ArimaFit(c.order(), new double[0], value, 0), c.y(), c.w(), c.variance(parameters), mean.length);
            double[][] limits = ours.limits(Z);
            double sd = Math.sqrt(StatUtils.populationVariance(c.y()));
            for (int h = 0; h < mean.length; h++) {
                double worst = Math.max(Math.abs(ours.mean()[h] - mean[h]),
                        Math.max(Math.abs(limits[0][h] - lower[h]), Math.abs(limits[1][h] - upper[h])));
                if (!(worst <= 1e-3 * sd)) {
                    findings.add(c.name() + " step " + h + ": off by " + worst / sd + " sd");
                    break;
                }
            }
        }
        assertEquals(List.of(), findings);
    }

    @Test
    void neverRanksBelowTheReferencesOwnSearch() {
        GoldenForecasts golden = new GoldenForecasts();
        for (JsonNode c : GoldenForecasts.read("oracle_pmdarima_auto.json").get("cases")) {
            JsonNode o = c.get("result").get("order");
            JsonNode s = c.get("result").get("seasonal_order");
            ArimaOrder order = new ArimaOrder(
                    o.get(0).asInt(), o.get(1).asInt(), o.get(2).asInt(), s.get(0).asInt(), s.get(1).asInt(),
                    s.get(2).asInt(), Math.max(1, s.get(3).asInt()), c.get("result").get("intercept").asBoolean());
            double[] y = golden.values(c.get("series").asText());
            double[] w = Polynomial.apply(Polynomial.differencing(order.d(), order.seasonalD(), order.period()), y);
            ArimaFit first = ArimaFit.exact(order, w, Deadline.none());
            ArimaFit fit = ArimaFit.thorough(order, w, first.x(), Deadline.none());
            int k = order.coefficients() + (order.constant() ? 1 : 0) + 1;
            double aic = 2 * k - 2 * fit.value().logLikelihood();
            double reference = c.get("result").get("aic").asDouble();
            assertTrue(aic <= reference + 0.05, c.get("series") + " " + order.notation() + ": " + aic + " above " + reference);
        }
    }
}
