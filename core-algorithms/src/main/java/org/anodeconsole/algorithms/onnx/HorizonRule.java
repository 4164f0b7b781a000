package org.anodeconsole.algorithms.onnx;

import java.util.Comparator;
import java.util.List;

/**
 * How many steps a network answers at a time, and how more are had.
 *
 * @param most the longest forecast it may be asked for
 * @param heads its outputs, the shortest first: one, or several of different lengths
 */
public record HorizonRule(int most, RollOut rollOut, List<Head> heads) {
    private static final int LONGEST = 40_000;

    /** What is done when more steps are wanted than the network answers. */
    public enum RollOut {
        /** Longer forecasts are refused. */
        NONE,
        /** The forecast is appended to the history and the network asked again. */
        APPEND
    }

    /** An output that answers {@code length} steps. */
    public record Head(String output, int length) {}

    public HorizonRule {
        heads = heads.stream().sorted(Comparator.comparingInt(Head::length)).toList();
        if (heads.isEmpty()) {
            throw ModelException.because("horizon needs a block, the number of steps the network answers at a time");
        }
        for (Head head : heads) {
            if (head.length() < 1 || head.length() > LONGEST) {
                throw ModelException.because(
                        "a horizon of %d steps is not allowed: give a whole number from 1 to %d", head.length(), LONGEST);
            }
        }
        if (most < heads.getFirst().length() || most > LONGEST) {
            throw ModelException.because("horizon.max = %d is not allowed: give a whole number from %d to %d", most,
                    heads.getFirst().length(), LONGEST);
        }
    }

    /** The longest head that is not longer than what is still wanted, or the shortest of all. */
    public Head headFor(int steps) {
        return heads.reversed().stream().filter(head -> head.length() <= steps).findFirst().orElse(heads.getFirst());
    }

    /** The most steps one answer of the network has. */
    public int block() {
        return heads.getLast().length();
    }
}
