package org.anodeconsole.algorithms.forecast;

import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.algorithms.Deadline;

/**
 * Which trend and season suit a series: the exponential smoothing model with the smallest AICc, as in Hyndman and others
 * (2008), chapter 7, over those without damping. The likelihood is Gaussian with absolute or relative errors, whichever is
 * larger. A multiplied trend is not considered, for it is the first to run away, nor any trend beside a season of more than
 * 24 steps.
 */
final class SmoothingChoice {
    /** Within a longer season a slope that helps the next step is local: followed over a whole season it leads astray. */
    private static final int LONG_SEASON = 24;

    private static final Component[] SEASONS = {Component.ADDITIVE, Component.MULTIPLICATIVE};

    private SmoothingChoice() {}

    /** The form that suits {@code values}; without a season when there are less than two whole periods. */
    static SmoothingForm of(double[] values, int period, Deadline deadline) {
        SmoothingForm best = new SmoothingForm(Component.NONE, Component.NONE, 1);
        double smallest = Double.POSITIVE_INFINITY;
        for (SmoothingForm form : candidates(values, period)) {
            double[] scaled = Rescaling.of(values, false).scaled();
            double aicc = aicc(SmoothingFit.of(form, scaled, deadline));
            if (aicc < smallest) {
                smallest = aicc;
                best = form;
            }
            if (deadline.expired()) {
                break;
            }
        }
        return best;
    }

    private static List<SmoothingForm> candidates(double[] values, int period) {
        boolean positive = true;
        for (double value : values) {
            positive &= value > 0;
        }
        List<SmoothingForm> forms = new ArrayList<>();
        for (Component trend : new Component[] {Component.NONE, Component.ADDITIVE}) {
            forms.add(new SmoothingForm(trend, Component.NONE, 1));
            boolean steep = trend != Component.NONE && period > LONG_SEASON;
            for (Component season : SEASONS) {
                if (!steep && period > 1 && values.length >= 2 * period && (positive || season == Component.ADDITIVE)) {
                    forms.add(new SmoothingForm(trend, season, period));
                }
            }
        }
        return forms;
    }

    private static double aicc(SmoothingFit fit) {
        int n = fit.errors().length;
        int k = fit.form().estimated() + 1;
        if (n - k - 1 <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double deviance = n * Math.log(fit.sse() / n);
        double relative = fit.relativeDeviance();
        return Math.min(deviance, relative) + 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1);
    }
}
