package org.anodeconsole.algorithms.detect;

import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.ParameterSpec;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.algorithms.onnx.Network;
import org.anodeconsole.algorithms.onnx.ScoringRule;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a trained network cannot reconstruct. The model's manifest chooses between the rule of TDgpt's sample
 * ({@link WindowErrors}) and one that needs no training on the same series ({@link HiddenBlockErrors}).
 *
 * @param manifest of an autoencoder
 */
public record Autoencoder(ModelManifest manifest, Network network) {
    /** The published name of the detector that runs autoencoders. */
    public static final String NAME = "sample_ad_model";
    /** Which model to use. */
    public static final ParameterSpec.Text MODEL = new ParameterSpec.Text("model", null);
    /** Rows per season, for the rule that looks at two resolutions. */
    public static final ParameterSpec.Whole PERIOD = new ParameterSpec.Whole("period", 0, 0, 1_000_000);

    /**
     * Judges every point.
     *
     * @param period rows per season, 0 to look for it
     * @throws org.anodeconsole.algorithms.AlgorithmException when the series is shorter than a window or the deadline passes
     * @throws ModelException when the network fails or the manifest has no scoring
     */
    public Detection detect(Series series, int period, Deadline deadline) {
        Reconstruction reconstruction = new NetworkReconstruction(manifest, network);
        int length = manifest.context().length();
        @Nullable ScoringRule scoring = manifest.scoring();
        return switch (scoring) {
            case ScoringRule.Windows rule -> new WindowErrors(reconstruction, length, rule).detect(series, deadline);
            case ScoringRule.HiddenBlocks rule ->
                new HiddenBlockErrors(reconstruction, length, rule).detect(series, period, deadline);
            case null -> throw ModelException.because("%s is no autoencoder; use it to forecast", manifest.name());
        };
    }
}
