package org.anodeconsole.anode.models;

import java.util.List;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.ParameterSpec;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.detect.Autoencoder;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelManifest;

/** {@code sample_ad_model}: an autoencoder from the model directory, named by the option {@code model}. */
public final class AutoencoderDetector implements Detector {
    private static final int LONGEST_NAME = 128;

    private final LoadedModels models;
    private final String model;
    private final int period;

    private AutoencoderDetector(LoadedModels models, String model, int period) {
        this.models = models;
        this.model = model;
        this.period = period;
    }

    public static AutoencoderDetector of(LoadedModels models) {
        return new AutoencoderDetector(models, "", 0);
    }

    @Override
    public String name() {
        return Autoencoder.NAME;
    }

    @Override
    public List<ParameterSpec<?>> parameters() {
        return List.of(Autoencoder.MODEL, Autoencoder.PERIOD);
    }

    @Override
    public AutoencoderDetector with(Parameters parameters) {
        String name = parameters.find(Autoencoder.MODEL).orElse("").strip();
        if (name.isEmpty()) {
            throw AlgorithmException.invalidParameter(
                    "model needs to be specified: give the name of an autoencoder, such as model=sample-ad-autoencoder");
        }
        if (name.length() > LONGEST_NAME) {
            throw AlgorithmException.invalidParameter(
                    "model = %s… is not allowed: give a name of at most %d characters", name.substring(0, LONGEST_NAME), LONGEST_NAME);
        }
        return new AutoencoderDetector(models, name, parameters.get(Autoencoder.PERIOD));
    }

    @Override
    public Detection detect(Series series, Deadline deadline) {
        try {
            LoadedModel loaded = models.get(model, ModelManifest.Kind.AUTOENCODER);
            return new Autoencoder(loaded.model().manifest(), loaded.model()).detect(series, period, deadline);
        } catch (ModelException e) {
            throw AlgorithmException.invalidParameter("%s", e.text());
        }
    }
}
