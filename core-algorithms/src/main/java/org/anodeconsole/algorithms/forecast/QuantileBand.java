package org.anodeconsole.algorithms.forecast;

import java.util.List;
import org.anodeconsole.algorithms.onnx.StepQuantiles;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The band of a given coverage out of a network's quantiles. Between two of its levels a quantile is interpolated on the scale
 * of the normal distribution's quantiles; beyond the outermost level the distance from the median grows as a normal
 * distribution's would. Without quantiles the band has no width.
 */
final class QuantileBand {
    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);
    /** A coverage of 1 has no finite band. */
    private static final double OUTERMOST = 1e-6;

    private QuantileBand() {}

    /** The lower limit of each step. */
    static double[] lower(StepQuantiles steps, double coverage) {
        return limit(steps, Math.max((1 - coverage) / 2, OUTERMOST));
    }

    /** The upper limit of each step. */
    static double[] upper(StepQuantiles steps, double coverage) {
        return limit(steps, 1 - Math.max((1 - coverage) / 2, OUTERMOST));
    }

    private static double[] limit(StepQuantiles steps, double probability) {
        if (steps.levels().isEmpty()) {
            return steps.point().clone();
        }
        double[] limit = new double[steps.steps()];
        for (int step = 0; step < limit.length; step++) {
            double quantile = at(steps, step, probability);
            double point = steps.point()[step];
            limit[step] = probability < 0.5 ? Math.min(quantile, point) : Math.max(quantile, point);
        }
        return limit;
    }

    private static double at(StepQuantiles steps, int step, double probability) {
        List<Double> levels = steps.levels();
        int last = levels.size() - 1;
        if (probability < levels.getFirst()) {
            return beyond(steps, step, 0, probability);
        }
        if (probability > levels.get(last)) {
            return beyond(steps, step, last, probability);
        }
        int above = 0;
        while (levels.get(above) < probability) {
            above++;
        }
        double high = steps.quantiles()[above][step];
        if (above == 0 || levels.get(above) == probability) {
            return high;
        }
        double low = steps.quantiles()[above - 1][step];
        double share = (z(probability) - z(levels.get(above - 1))) / (z(levels.get(above)) - z(levels.get(above - 1)));
        return low + share * (high - low);
    }

    private static double beyond(StepQuantiles steps, int step, int outermost, double probability) {
        double level = steps.levels().get(outermost);
        double middle = level == 0.5 || steps.levels().size() == 1 ? steps.point()[step] : middle(steps, step);
        double width = steps.quantiles()[outermost][step] - middle;
        return level == 0.5 ? middle : middle + width * z(probability) / z(level);
    }

    private static double middle(StepQuantiles steps, int step) {
        boolean inside = steps.levels().getFirst() <= 0.5 && steps.levels().getLast() >= 0.5;
        return inside ? at(steps, step, 0.5) : steps.point()[step];
    }

    private static double z(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }
}
