package org.anodeconsole.algorithms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.algorithms.detect.Grubbs;
import org.anodeconsole.algorithms.detect.InterquartileRange;
import org.anodeconsole.algorithms.detect.KSigma;
import org.anodeconsole.algorithms.detect.LocalOutlierFactor;
import org.anodeconsole.algorithms.detect.SeasonalHybridEsd;
import org.anodeconsole.algorithms.forecast.Arima;
import org.anodeconsole.algorithms.forecast.HoltWinters;

/** Every algorithm that works without a model file, by its published name. The one place to register a new one. */
public final class Algorithms {
    private static final List<Detector> DETECTORS = List.of(
            KSigma.create(),
            InterquartileRange.create(),
            Grubbs.create(),
            LocalOutlierFactor.create(),
            SeasonalHybridEsd.create());
    private static final List<Forecaster> FORECASTERS = List.of(Arima.create(), HoltWinters.create());

    private Algorithms() {}

    public static List<Detector> detectors() {
        return DETECTORS;
    }

    public static List<Forecaster> forecasters() {
        return FORECASTERS;
    }

    public static List<Algorithm> all() {
        List<Algorithm> all = new ArrayList<>(FORECASTERS);
        all.addAll(DETECTORS);
        return List.copyOf(all);
    }

    public static Optional<Detector> detector(String name) {
        return DETECTORS.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    public static Optional<Forecaster> forecaster(String name) {
        return FORECASTERS.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
