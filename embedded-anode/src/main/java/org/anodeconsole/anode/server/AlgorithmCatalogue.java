package org.anodeconsole.anode.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anodeconsole.algorithms.Algorithm;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.Forecaster;
import org.anodeconsole.anode.models.AutoencoderDetector;
import org.anodeconsole.anode.models.FoundationModel;
import org.anodeconsole.anode.models.LoadedModels;

/**
 * What this anode can do, by name.
 *
 * @param models forecasters that run in model servers of their own
 * @param strict whether an unknown name runs the default algorithm, as the reference does, instead of being refused
 */
public record AlgorithmCatalogue(List<Detector> detectors, List<Forecaster> forecasters, List<FoundationModel> models, boolean strict) {
    static final String DEFAULT_DETECTOR = "ksigma";
    static final String DEFAULT_FORECASTER = "holtwinters";

    public AlgorithmCatalogue {
        detectors = List.copyOf(detectors);
        forecasters = List.copyOf(forecasters);
        models = List.copyOf(models);
    }

    /**
     * All algorithms of this program.
     *
     * @param models where autoencoders come from
     * @param services forecasters that run in model servers of their own
     */
    public static AlgorithmCatalogue of(LoadedModels models, List<FoundationModel> services, boolean strict) {
        List<Detector> detectors = new ArrayList<>(Algorithms.detectors());
        detectors.add(AutoencoderDetector.of(models));
        return new AlgorithmCatalogue(detectors, Algorithms.forecasters(), services, strict);
    }

    /** All published names. */
    public List<String> names() {
        return Stream.of(forecasters.stream().map(Algorithm::name), models.stream().map(FoundationModel::name),
                        detectors.stream().map(Algorithm::name))
                .flatMap(names -> names)
                .toList();
    }

    Optional<FoundationModel> model(String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    Detector detector(String name) {
        return find(detectors, name).orElseGet(() -> {
            if (find(forecasters, name).isPresent() || model(name).isPresent()) {
                throw RefusedRequest.because(
                        name + " forecasts; use it with FORECAST or POST /forecast, not to detect anomalies");
            }
            return fallback(detectors, DEFAULT_DETECTOR, name);
        });
    }

    Forecaster forecaster(String name) {
        return find(forecasters, name).orElseGet(() -> {
            if (find(detectors, name).isPresent()) {
                throw RefusedRequest.because(
                        name + " detects anomalies; use it with ANOMALY_WINDOW or POST /anomaly-detect, not to forecast");
            }
            return fallback(forecasters, DEFAULT_FORECASTER, name);
        });
    }

    private static <T extends Algorithm> Optional<T> find(List<T> algorithms, String name) {
        return algorithms.stream().filter(algorithm -> algorithm.name().equals(name)).findFirst();
    }

    private <T extends Algorithm> T fallback(List<T> algorithms, String defaultName, String name) {
        Optional<T> fallback = strict ? find(algorithms, defaultName) : Optional.empty();
        return fallback.orElseThrow(() -> RefusedRequest.because("this anode has no algorithm \"" + shown(name)
                + "\"; it has " + algorithms.stream().map(Algorithm::name).collect(Collectors.joining(", "))));
    }

    private static String shown(String name) {
        int most = 64;
        return name.length() <= most ? name : name.substring(0, most) + "…";
    }
}
