package org.anodeconsole.algorithms.onnx;

/**
 * How much history a network takes and what is done when there is less or more. The latest values are kept.
 *
 * @param length the length it wants, 0 when it takes any
 * @param dynamic whether it takes other lengths than {@code length} too
 * @param least the fewest values it can do with
 * @param most the longest history it takes
 * @param multipleOf its history comes in pieces of this length
 * @param padding what fills the place before a short history
 */
public record ContextRule(int length, boolean dynamic, int least, int most, int multipleOf, Padding padding) {
    private static final int LONGEST = 1 << 17;

    /** What stands before a history that is too short. */
    public enum Padding {
        /** Missing values. */
        LEFT_NAN,
        LEFT_ZERO,
        /** The oldest value, repeated. */
        LEFT_EDGE,
        /** Nothing: a short history is refused. */
        ERROR
    }

    public ContextRule {
        check("context.length", length, 0);
        check("context.min", least, 1);
        check("context.max", most, Math.max(1, least));
        check("context.multiple_of", multipleOf, 1);
        if (length == 0 && !dynamic) {
            throw ModelException.because("context needs a length, or dynamic: true when the network takes any length");
        }
        if (length % multipleOf != 0) {
            throw ModelException.because("context.length = %d is no multiple of context.multiple_of = %d", length, multipleOf);
        }
    }

    private static void check(String key, int value, int smallest) {
        if (value < smallest || value > LONGEST) {
            throw ModelException.because(
                    "%s = %d is not allowed: give a whole number from %d to %d", key, value, smallest, LONGEST);
        }
    }
}
