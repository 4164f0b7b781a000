package org.anodeconsole.anode.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anodeconsole.algorithms.Algorithm;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.Forecaster;

/**
 * What this anode can do, by name.
 *
 * @param strict whether an unknown name runs the default algorithm, as the reference does, instead of being refused
 */
public record AlgorithmCatalogue(List<Detector> detectors, List<Forecaster> forecasters, boolean strict) {
    static final String DEFAULT_DETECTOR = "ksigma";
    static final String DEFAULT_FORECASTER = "holtwinters";

    public AlgorithmCatalogue {
        detectors = List.copyOf(detectors);
        forecasters = List.copyOf(forecasters);
    }

    Detector detector(String name) {
        return find(detectors, name, DEFAULT_DETECTOR, forecasters,
                name + " forecasts; use it with FORECAST or POST /forecast, not to detect anomalies");
    }

    Forecaster forecaster(String name) {
        return find(forecasters, name, DEFAULT_FORECASTER, detectors,
                name + " detects anomalies; use it with ANOMALY_WINDOW or POST /anomaly-detect, not to forecast");
    }

    private <T extends Algorithm> T find(
            List<T> algorithms, String name, String defaultName, List<? extends Algorithm> others, String otherKind) {
        Function<String, Optional<T>> byName = wanted ->
                algorithms.stream().filter(a -> a.name().equals(wanted)).findFirst();
        Optional<T> found = byName.apply(name);
        if (found.isPresent()) {
            return found.get();
        }
        if (others.stream().anyMatch(a -> a.name().equals(name))) {
            throw RefusedRequest.because(otherKind);
        }
        Optional<T> fallback = strict ? byName.apply(defaultName) : Optional.empty();
        return fallback.orElseThrow(() -> RefusedRequest.because("this anode has no algorithm \"" + shown(name)
                + "\"; it has " + algorithms.stream().map(Algorithm::name).collect(Collectors.joining(", "))));
    }

    private static String shown(String name) {
        int most = 64;
        return name.length() <= most ? name : name.substring(0, most) + "…";
    }
}
