package org.anodeconsole.algorithms.onnx;

import java.util.List;
import java.util.Locale;

/**
 * One output of a network.
 *
 * @param quantileFirst whether the axis of quantiles stands before the axis of steps
 * @param levels the quantiles' levels in rising order; empty unless the role has quantiles
 */
public record ModelOutput(TensorSpec tensor, Role role, boolean quantileFirst, List<Double> levels) {

    /** What an output means. */
    public enum Role {
        /** One value per step. */
        POINT,
        /** One value per step and level. */
        QUANTILES,
        /** The mean of each step, then one value per level. */
        MEAN_AND_QUANTILES,
        /** What an autoencoder makes of its window, in the units of its input. */
        RECONSTRUCTION,
        /** Nothing this program reads. */
        UNUSED
    }

    public ModelOutput {
        levels = List.copyOf(levels);
        boolean quantiles = role == Role.QUANTILES || role == Role.MEAN_AND_QUANTILES;
        if (quantiles == levels.isEmpty()) {
            throw ModelException.because(
                    quantiles
                            ? "output %s has the role %s but no levels; name the levels of its quantiles, such as [0.1, 0.5, 0.9]"
                            : "output %s has levels, which its role %s does not have",
                    tensor.name(), role.name().toLowerCase(Locale.ROOT));
        }
        for (int i = 0; i < levels.size(); i++) {
            double level = levels.get(i);
            if (!(level > 0 && level < 1) || i > 0 && level <= levels.get(i - 1)) {
                throw ModelException.because(
                        "level %s of output %s is not allowed: levels lie between 0 and 1 and rise", level, tensor.name());
            }
        }
    }

    public String name() {
        return tensor.name();
    }
}
