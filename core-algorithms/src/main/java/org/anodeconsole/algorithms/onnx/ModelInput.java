package org.anodeconsole.algorithms.onnx;

/**
 * One input of a network and what to put into it.
 *
 * @param value what a constant input holds, or what {@link Role#PERIOD} holds when no period is known
 */
public record ModelInput(TensorSpec tensor, Role role, double value) {

    /** What an input means. */
    public enum Role {
        /** The history, oldest value first. */
        CONTEXT,
        /** 1 where the history holds a value, 0 in the padding. */
        OBSERVED_MASK,
        /** 1 in the padding, 0 where the history holds a value. */
        PADDING_MASK,
        /** 1 where the network may look, 0 where it must guess. */
        VISIBLE_MASK,
        /** Rows per season, 1 for none. */
        PERIOD,
        /** The number of the series within the batch. */
        ROW_INDEX,
        /** 0, 1, 2, … along the history. */
        POSITION,
        /** How many steps are wanted. */
        HORIZON,
        /** Always the same number. */
        CONST
    }

    public String name() {
        return tensor.name();
    }
}
