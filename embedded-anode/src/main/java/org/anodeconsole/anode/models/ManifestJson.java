package org.anodeconsole.anode.models;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.algorithms.onnx.ContextRule;
import org.anodeconsole.algorithms.onnx.HorizonRule;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.algorithms.onnx.ModelManifest.Kind;
import org.anodeconsole.algorithms.onnx.ModelOutput;
import org.anodeconsole.algorithms.onnx.Normalisation;
import org.anodeconsole.algorithms.onnx.ScoringRule;
import org.anodeconsole.anode.protocol.WireJson;
import org.jspecify.annotations.Nullable;

/** Reads manifests. What stands in one is described in docs/models.md. */
public final class ManifestJson {
    private static final long LARGEST = 256L << 10;
    private static final String SCHEMA = "anode-onnx-";
    private static final int ANY_LENGTH = 1 << 17;
    private static final int ANY_HORIZON = 40_000;

    private ManifestJson() {}

    /**
     * The manifest in a file, or nothing when the file is some other JSON document.
     *
     * @throws ModelException when it wants to be a manifest and is none
     * @throws IOException when the file cannot be read
     */
    public static Optional<ModelManifest> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        JsonNode json;
        try {
            json = WireJson.mapper().readTree(bytes);
        } catch (JacksonException e) {
            if (!new String(bytes, StandardCharsets.UTF_8).contains(SCHEMA)) {
                return Optional.empty();
            }
            throw ModelException.because("%s is not valid JSON: %s", file.getFileName(), e.getOriginalMessage());
        }
        return json.path("schema").asText().startsWith(SCHEMA) ? Optional.of(manifest(json)) : Optional.empty();
    }

    private static ModelManifest manifest(JsonNode json) {
        Kind kind = kind(json.path("schema").asText());
        JsonFields fields = new JsonFields(json, "");
        ContextRule context = context(fields.object("context"));
        List<ModelOutput> outputs = ManifestTensors.outputs(fields);
        return new ModelManifest(
                kind,
                fields.text("name", ""),
                fields.text("title", fields.text("name", "")),
                fields.text("file", ""),
                fields.texts("algorithms"),
                fields.text("license", ""),
                fields.text("source", ""),
                json.hasNonNull("sha256") ? fields.text("sha256", "") : null,
                fields.number("bytes", 0),
                context,
                kind == Kind.FORECASTER ? horizon(fields.object("horizon"), outputs) : null,
                normalisation(fields.object("normalise")),
                ManifestTensors.inputs(fields),
                outputs,
                fields.text("point", ""),
                fields.object("interval").flag("calibrate"),
                kind == Kind.AUTOENCODER ? scoring(fields.object("scoring")) : null);
    }

    private static Kind kind(String schema) {
        for (Kind kind : Kind.values()) {
            if (kind.schema().equals(schema)) {
                return kind;
            }
        }
        throw ModelException.because("schema = %s is not known here: give %s or %s", schema, Kind.FORECASTER.schema(),
                Kind.AUTOENCODER.schema());
    }

    private static ContextRule context(JsonFields context) {
        context.oneOf("keep", "last", "last");
        int length = context.whole("length", 0);
        boolean dynamic = context.flag("dynamic");
        ContextRule.Padding padding = switch (context.oneOf(
                "pad", "error", "left-nan", "left-zero", "left-edge", "error")) {
            case "left-nan" -> ContextRule.Padding.LEFT_NAN;
            case "left-zero" -> ContextRule.Padding.LEFT_ZERO;
            case "left-edge" -> ContextRule.Padding.LEFT_EDGE;
            default -> ContextRule.Padding.ERROR;
        };
        int least = context.whole("min", padding == ContextRule.Padding.ERROR ? Math.max(1, length) : 1);
        int most = dynamic ? context.whole("max", ANY_LENGTH) : Math.max(length, least);
        return new ContextRule(length, dynamic, least, most, context.whole("multiple_of", 1), padding);
    }

    private static HorizonRule horizon(JsonFields horizon, List<ModelOutput> outputs) {
        String rollOut = horizon.oneOf("rollout", "none", "none", "append", "point", "median", "append-greedy-heads");
        List<HorizonRule.Head> heads = rollOut.equals("append-greedy-heads")
                ? horizon.objects("heads").stream()
                        .map(head -> new HorizonRule.Head(head.text("output", ""), head.whole("length", 0)))
                        .toList()
                : List.of(new HorizonRule.Head(readOutput(outputs), horizon.whole("block", 0)));
        boolean repeats = !rollOut.equals("none");
        int most = repeats ? horizon.whole("max", ANY_HORIZON) : heads.stream().mapToInt(HorizonRule.Head::length).max().orElse(0);
        return new HorizonRule(
                most, repeats ? HorizonRule.RollOut.APPEND : HorizonRule.RollOut.NONE, heads);
    }

    /** Quantiles say more than a point forecast, so an output that has them is the one to read. */
    private static String readOutput(List<ModelOutput> outputs) {
        return outputs.stream().filter(output -> !output.levels().isEmpty()).findFirst()
                .or(() -> outputs.stream().filter(output -> output.role() == ModelOutput.Role.POINT).findFirst())
                .map(ModelOutput::name)
                .orElse("");
    }

    private static Normalisation normalisation(JsonFields normalise) {
        normalise.oneOf("constant", "repeat-last", "repeat-last");
        Normalisation.By by = switch (normalise.oneOf("by", "none", "none", "zscore", "absmean", "robust")) {
            case "zscore" -> Normalisation.By.ZSCORE;
            case "absmean" -> Normalisation.By.ABSMEAN;
            case "robust" -> Normalisation.By.ROBUST;
            default -> Normalisation.By.NONE;
        };
        boolean perStep = normalise.oneOf("per", "request", "request", "step").equals("step");
        return new Normalisation(by, normalise.whole("ddof", 0), perStep, normalise.flag("centre_first"));
    }

    private static @Nullable ScoringRule scoring(JsonFields scoring) {
        return switch (scoring.oneOf("rule", "windows", "windows", "hidden-blocks")) {
            case "windows" -> new ScoringRule.Windows(
                    scoring.decimal("mean"), scoring.decimal("std"), scoring.decimal("threshold"));
            default -> new ScoringRule.HiddenBlocks(
                    scoring.whole("block", 8), scoring.whole("passes", 4), scoring.whole("stride", 32),
                    scoring.decimal("deviations"), scoring.decimal("budget"));
        };
    }
}
