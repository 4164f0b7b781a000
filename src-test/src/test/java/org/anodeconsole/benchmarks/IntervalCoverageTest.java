package org.anodeconsole.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * On series whose law is known the bands hold about what they promise, though orders and parameters have to be found. The
 * errors of one series hang together: with 216 series the share is known to about a point and a half.
 */
class IntervalCoverageTest {

    @Test
    void holdsTheFutureOfKnownProcessesAsOftenAsPromised() {
        IntervalCoverage.Count arima = new IntervalCoverage.Count();
        IntervalCoverage.Count smoothing = new IntervalCoverage.Count();
        List<SimulatedSeries> series = SimulatedSeries.some(12, 1);
        for (SimulatedSeries s : series) {
            arima.add(IntervalCoverage.arima(s), s.future());
            smoothing.add(IntervalCoverage.smoothing(s), s.future());
        }
        assertTrue(arima.share() >= 0.92 && arima.share() <= 0.98, "arima covers " + arima.share());
        assertTrue(smoothing.share() >= 0.92 && smoothing.share() <= 0.98, "holtwinters covers " + smoothing.share());
    }
}
