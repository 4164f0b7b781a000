package org.anodeconsole.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.anodeconsole.benchmarks.ForecastAccuracy.Score;
import org.junit.jupiter.api.Test;

/** Holds what was reached; docs/benchmarks.md has the table. */
class ModelAccuracyTest {
    @Test
    void theBundledModelBeatsTheSeasonalNaiveMethodWithAndWithoutAPeriod() throws IOException {
        Map<String, List<Score>> scores = ModelAccuracy.measure(0.95);
        for (String method : List.of(ModelAccuracy.MODEL, ModelAccuracy.MODEL_ALONE)) {
            double relative = ModelAccuracy.relative(scores.get(method), scores.get(ModelAccuracy.NAIVE));
            assertTrue(relative < 0.9, method + ": " + relative);
            double covered = ForecastAccuracy.Total.of(scores.get(method)).coverage();
            assertTrue(covered > 0.8 && covered < 0.99, method + " covers " + covered);
        }
    }
}
