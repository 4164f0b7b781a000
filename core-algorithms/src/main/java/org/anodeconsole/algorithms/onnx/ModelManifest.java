package org.anodeconsole.algorithms.onnx;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the JSON file beside an ONNX file: what the network is, where it comes from, and how to feed it.
 *
 * @param name the name people use for it
 * @param file the name of the ONNX file, in the same folder
 * @param algorithms the published algorithms it can serve, such as {@code tdtsfm_1}
 * @param license under which terms it may be used, empty when nobody said
 * @param source where it comes from, empty when nobody said
 * @param sha256 the checksum of the file in hexadecimal, or null when nobody recorded one
 * @param bytes the size of the file, 0 when nobody recorded it
 * @param horizon what a forecaster answers; null for an autoencoder
 * @param calibrated whether a forecaster's band is to be held against the series' own past
 * @param scoring how an autoencoder's answer is judged; null for a forecaster
 * @param point the output or quantile ({@code q0.5}) that is the forecast itself; empty for the only one
 */
public record ModelManifest(
        Kind kind,
        String name,
        String title,
        String file,
        List<String> algorithms,
        String license,
        String source,
        @Nullable String sha256,
        long bytes,
        ContextRule context,
        @Nullable HorizonRule horizon,
        Normalisation normalisation,
        List<ModelInput> inputs,
        List<ModelOutput> outputs,
        String point,
        boolean calibrated,
        @Nullable ScoringRule scoring) {

    /** What a network is for. */
    public enum Kind {
        FORECASTER("anode-onnx-forecaster/1", "forecast"),
        AUTOENCODER("anode-onnx-autoencoder/1", "anomaly-detection");

        private final String schema;
        private final String type;

        Kind(String schema, String type) {
            this.schema = schema;
            this.type = type;
        }

        /** The word that opens its manifests. */
        public String schema() {
            return schema;
        }

        /** The word for it in {@code /models}. */
        public String type() {
            return type;
        }
    }

    /** @throws ModelException naming what the manifest leaves open or contradicts */
    public ModelManifest {
        algorithms = List.copyOf(algorithms);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        requirePlain("name", name);
        requirePlain("file", file);
        if (sha256 != null && !sha256.matches("[0-9a-f]{64}")) {
            throw ModelException.because("sha256 = %s is not allowed: give 64 hexadecimal digits in lower case", sha256);
        }
        if (inputs.stream().filter(input -> input.role() == ModelInput.Role.CONTEXT).count() != 1) {
            throw ModelException.because("the manifest of %s must name exactly one input with the role context", name);
        }
        if (outputs.stream().allMatch(output -> output.role() == ModelOutput.Role.UNUSED)) {
            throw ModelException.because("the manifest of %s names no output that can be read", name);
        }
        if (kind == Kind.FORECASTER && horizon == null) {
            throw ModelException.because("the manifest of %s has no horizon; a forecaster needs one", name);
        }
        if (kind == Kind.AUTOENCODER && (scoring == null || context.length() == 0)) {
            throw ModelException.because(
                    "the manifest of %s needs scoring and context.length, the length of the autoencoder's windows", name);
        }
    }

    /** A name that becomes part of a path must not lead anywhere. */
    private static void requirePlain(String key, String text) {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9._ -]{0,127}") || text.contains("..")) {
            throw ModelException.because(
                    "%s = %s is not allowed: give letters, digits, blanks and . _ - alone, without a folder", key, text);
        }
    }

    /** The first input with that role. */
    public Optional<ModelInput> input(ModelInput.Role role) {
        return inputs.stream().filter(input -> input.role() == role).findFirst();
    }

    /** The first output with that role. */
    public Optional<ModelOutput> output(ModelOutput.Role role) {
        return outputs.stream().filter(output -> output.role() == role).findFirst();
    }

    public boolean serves(String algorithm) {
        return algorithms.contains(algorithm);
    }
}
