package org.anodeconsole.algorithms.decompose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonalPeriodTest {

    private static double[] noisy(int n, long seed, IntToDoubleFunction signal) {
        Random random = new Random(seed);
        return IntStream.range(0, n).mapToDouble(t -> signal.applyAsDouble(t) + random.nextGaussian()).toArray();
    }

    @Test
    void findsASeasonUnderATrend() {
        for (int period : new int[] {4, 7, 12, 24, 50, 96, 288}) {
            double[] x = noisy(Math.max(60, 5 * period), period, t -> 0.2 * t + 5 * Math.sin(2 * Math.PI * t / period));
            assertEquals(Optional.of(period), near(SeasonalPeriod.detect(x), period), "period " + period);
        }
    }

    /** Noise may move a long season by a hundredth. */
    private static Optional<Integer> near(Optional<Integer> found, int period) {
        return found.map(p -> Math.abs(p - period) <= period / 80 ? period : p);
    }

    @Test
    void prefersTheSeasonToItsMultiples() {
        double[] x = noisy(400, 3, t -> t % 10 == 0 ? 12 : 0);
        assertEquals(Optional.of(10), SeasonalPeriod.detect(x));
    }

    @Test
    void findsNothingInNoiseOrInAWalk() {
        int found = 0;
        for (int seed = 0; seed < 40; seed++) {
            double[] noise = noisy(200, seed, t -> 0);
            double[] walk = noise.clone();
            for (int t = 1; t < walk.length; t++) {
                walk[t] += walk[t - 1];
            }
            found += SeasonalPeriod.detect(noise).isPresent() ? 1 : 0;
            found += SeasonalPeriod.detect(walk).isPresent() ? 1 : 0;
        }
        assertTrue(found <= 4, found + " of 80 series without a season were given one");
    }

    @Test
    void asksTheCalendarToo() {
        double[] x = noisy(24 * 28, 8, t -> 4 * Math.sin(2 * Math.PI * t / 24) + (t / 24 % 7 >= 5 ? 6 : 0));
        List<SeasonalPeriod> ranked = SeasonalPeriod.ranked(x, Duration.ofHours(1));
        assertTrue(ranked.stream().anyMatch(c -> c.period() == 24), ranked.toString());
        assertTrue(ranked.stream().anyMatch(c -> c.period() == 168), ranked.toString());
    }

    @Test
    void prefersTheDayToSeveralAlthoughFaultsCoverIt() {
        double[] x = noisy(288 * 14, 5, t -> 8 * Math.sin(2 * Math.PI * t / 288) + (t > 1_500 && t < 1_620 ? 0.15 * (t - 1_500) : 0));
        Arrays.fill(x, 2_300, 2_330, -40);
        assertEquals(288, SeasonalPeriod.ranked(x, Duration.ofMinutes(5)).getFirst().period());
    }

    @Test
    void findsNothingInShortOrConstantSeries() {
        assertEquals(Optional.empty(), SeasonalPeriod.detect(new double[0]));
        assertEquals(Optional.empty(), SeasonalPeriod.detect(new double[] {1, 2, 1, 2, 1, 2, 1}));
        assertEquals(Optional.empty(), SeasonalPeriod.detect(new double[100]));
    }

    @Test
    void measuresTheStrengthOfASeason() {
        double[] pure = IntStream.range(0, 60).mapToDouble(t -> t + new double[] {1, 5, 2, 8}[t % 4]).toArray();
        assertEquals(1, SeasonalStrength.of(pure, 4), 1e-9);
        assertTrue(SeasonalStrength.of(noisy(400, 1, t -> 0), 4) < 0.1);
        assertEquals(0, SeasonalStrength.of(pure, 31));
        assertEquals(0, SeasonalStrength.of(new double[40], 4));
    }
}
