package org.anodeconsole.algorithms.detect;

import java.util.HashMap;
import java.util.Map;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelInput;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.algorithms.onnx.ModelOutput;
import org.anodeconsole.algorithms.onnx.Network;
import org.anodeconsole.algorithms.onnx.Tensor;

/** Reconstructs with an autoencoder, fed and read as its manifest says. */
public final class NetworkReconstruction implements Reconstruction {
    private final ModelManifest manifest;
    private final Network network;
    private final ModelOutput output;

    /** @throws ModelException when the manifest is not one of an autoencoder */
    public NetworkReconstruction(ModelManifest manifest, Network network) {
        this.manifest = manifest;
        this.network = network;
        this.output = manifest.output(ModelOutput.Role.RECONSTRUCTION)
                .orElseThrow(() -> ModelException.because("%s is no autoencoder: none of its outputs has the role reconstruction",
                        manifest.name()));
    }

    @Override
    public double[][] of(double[][] windows, boolean[][] visible) {
        int length = windows[0].length;
        Map<String, Tensor> inputs = new HashMap<>();
        for (ModelInput input : manifest.inputs()) {
            inputs.put(input.name(), tensor(input, windows, visible));
        }
        Tensor.Floats answer = network.run(inputs).get(output.name());
        if (answer == null || answer.values().length != windows.length * length) {
            throw ModelException.because("the model %s did not answer one value per point; correct its file or manifest",
                    manifest.name());
        }
        double[][] rows = new double[windows.length][length];
        for (int i = 0; i < answer.values().length; i++) {
            rows[i / length][i % length] = answer.values()[i];
        }
        return rows;
    }

    private Tensor tensor(ModelInput input, double[][] windows, boolean[][] visible) {
        int length = windows[0].length;
        float[] values = new float[windows.length * length];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (input.role()) {
                case CONTEXT -> (float) windows[i / length][i % length];
                case VISIBLE_MASK -> visible[i / length][i % length] ? 1 : 0;
                default -> throw ModelException.because(
                        "the input %s of the autoencoder %s has a role that only forecasters have", input.name(), manifest.name());
            };
        }
        boolean channels = input.tensor().shape().size() == 3;
        return new Tensor.Floats(
                channels ? new long[] {windows.length, length, 1} : new long[] {windows.length, length}, values);
    }
}
