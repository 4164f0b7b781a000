package org.anodeconsole.console.cluster;

import java.util.Map;

/**
 * What an analysis is to do.
 *
 * @param options what differs from the algorithm's defaults
 * @param rows how many steps to forecast; not used by anomaly windows
 * @param confidence coverage of the interval, between 0 and 1; not used by anomaly windows
 * @param checkWhiteNoise whether white noise is refused
 */
public record AnalysisOptions(String algorithm, Map<String, String> options, int rows, double confidence, boolean checkWhiteNoise) {
    public AnalysisOptions {
        options = Map.copyOf(options);
    }
}
