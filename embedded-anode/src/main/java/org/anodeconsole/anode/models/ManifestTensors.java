package org.anodeconsole.anode.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelInput;
import org.anodeconsole.algorithms.onnx.ModelOutput;
import org.anodeconsole.algorithms.onnx.TensorSpec;

/** The parts of a manifest that describe inputs and outputs. */
final class ManifestTensors {
    private ManifestTensors() {}

    static List<ModelInput> inputs(JsonFields manifest) {
        return manifest.objects("inputs").stream().map(ManifestTensors::input).toList();
    }

    static List<ModelOutput> outputs(JsonFields manifest) {
        return manifest.objects("outputs").stream().map(ManifestTensors::output).toList();
    }

    private static ModelInput input(JsonFields input) {
        String role = input.oneOf(
                "role", "", "context", "observed-mask", "padding-mask", "visible-mask", "period", "frequency", "row-index",
                "position", "horizon", "const");
        return new ModelInput(tensor(input), switch (role) {
            case "context" -> ModelInput.Role.CONTEXT;
            case "observed-mask" -> ModelInput.Role.OBSERVED_MASK;
            case "padding-mask" -> ModelInput.Role.PADDING_MASK;
            case "visible-mask" -> ModelInput.Role.VISIBLE_MASK;
            case "period" -> ModelInput.Role.PERIOD;
            case "row-index" -> ModelInput.Role.ROW_INDEX;
            case "position" -> ModelInput.Role.POSITION;
            case "horizon" -> ModelInput.Role.HORIZON;
            // A frequency class is a number its owner chose once.
            default -> ModelInput.Role.CONST;
        }, value(input));
    }

    private static double value(JsonFields input) {
        String key = input.json().has("default") ? "default" : "value";
        JsonNode value = input.json().path(key);
        if (value.isMissingNode()) {
            return 0;
        }
        return value.isTextual() && value.asText().equals("nan") ? Double.NaN : input.decimal(key);
    }

    private static ModelOutput output(JsonFields output) {
        String layout = output.oneOf(
                "layout", "batch,horizon", "batch,horizon", "batch,horizon,quantile", "batch,horizon,channel",
                "batch,quantile,horizon", "batch,time", "batch,time,channel");
        ModelOutput.Role role = switch (output.oneOf(
                "role", "unused", "point", "quantiles", "mean+quantiles", "reconstruction", "unused")) {
            case "point" -> ModelOutput.Role.POINT;
            case "quantiles" -> ModelOutput.Role.QUANTILES;
            case "mean+quantiles" -> ModelOutput.Role.MEAN_AND_QUANTILES;
            case "reconstruction" -> ModelOutput.Role.RECONSTRUCTION;
            default -> ModelOutput.Role.UNUSED;
        };
        List<Double> levels = output.json().path("levels").valueStream().map(JsonNode::doubleValue).toList();
        return new ModelOutput(tensor(output), role, layout.equals("batch,quantile,horizon"), levels);
    }

    private static TensorSpec tensor(JsonFields fields) {
        String name = fields.text("name", "");
        if (name.isEmpty()) {
            throw ModelException.because("%sname is missing: give the tensor's name in the ONNX file", fields.path());
        }
        TensorSpec.Element element = switch (fields.oneOf("type", "float32", "float32", "int64", "bool")) {
            case "int64" -> TensorSpec.Element.INT64;
            case "bool" -> TensorSpec.Element.BOOL;
            default -> TensorSpec.Element.FLOAT32;
        };
        JsonNode shape = fields.json().path("shape");
        if (!shape.isArray() || shape.isEmpty() || shape.size() > 4) {
            throw ModelException.because("%sshape of %s is missing: give 1 to 4 lengths, names for free ones", fields.path(), name);
        }
        return new TensorSpec(name, element, shape.valueStream()
                .map(axis -> axis.isIntegralNumber() && axis.longValue() > 0 ? axis.longValue() : TensorSpec.FREE)
                .toList());
    }
}
