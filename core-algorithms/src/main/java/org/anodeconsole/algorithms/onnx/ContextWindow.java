package org.anodeconsole.algorithms.onnx;

import java.util.Arrays;

/**
 * A history cut and padded to what a network takes.
 *
 * @param values padding, then the latest values of the history, oldest first
 * @param padded how many of them are padding
 */
record ContextWindow(double[] values, int padded) {

    /** @throws ModelException when the history is too short */
    static ContextWindow of(double[] history, ContextRule rule) {
        if (history.length < rule.least()) {
            throw ModelException.because("there are %d values; this model needs at least %d", history.length, rule.least());
        }
        int kept = used(history.length, rule);
        int length = length(kept, rule);
        double[] values = new double[length];
        System.arraycopy(history, history.length - kept, values, length - kept, kept);
        Arrays.fill(values, 0, length - kept, switch (rule.padding()) {
            case LEFT_NAN -> Double.NaN;
            case LEFT_ZERO, ERROR -> 0;
            case LEFT_EDGE -> history[history.length - kept];
        });
        return new ContextWindow(values, length - kept);
    }

    /** How many of {@code n} values take part, the latest ones. */
    static int used(int n, ContextRule rule) {
        int kept = Math.min(n, rule.most());
        return Math.min(kept, length(kept, rule));
    }

    private static int length(int kept, ContextRule rule) {
        if (!rule.dynamic()) {
            return rule.length();
        }
        int pieces = rule.padding() == ContextRule.Padding.ERROR
                ? kept / rule.multipleOf()
                : Math.ceilDiv(kept, rule.multipleOf());
        return Math.max(1, pieces) * rule.multipleOf();
    }
}
