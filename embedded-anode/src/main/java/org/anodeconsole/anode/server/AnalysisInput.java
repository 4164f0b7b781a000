package org.anodeconsole.anode.server;

import java.util.Map;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.jspecify.annotations.Nullable;

/**
 * A request that passed the checks common to both routes.
 *
 * @param algorithm the asked name in lower case
 * @param optionText the options as they came, for the echo
 * @param options the same, parsed
 * @param checkWhiteNoise whether to refuse a series that is white noise
 * @param times the time column as it came, or null when the schema names none
 * @param covariates whether there are columns beside time and value
 */
record AnalysisInput(
        String algorithm,
        @Nullable String optionText,
        Map<String, String> options,
        boolean checkWhiteNoise,
        Series series,
        @Nullable DataColumn times,
        boolean covariates,
        RequestFields fields) {
    Parameters parameters() {
        return Parameters.of(options);
    }
}
