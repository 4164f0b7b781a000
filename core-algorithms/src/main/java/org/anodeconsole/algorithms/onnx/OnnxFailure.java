package org.anodeconsole.algorithms.onnx;

import ai.onnxruntime.OrtException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the runtime's complaints into words. */
final class OnnxFailure {
    private static final int LONGEST = 400;
    private static final Pattern OPSET = Pattern.compile("Opset (\\d+) is under development.* is till opset (\\d+)");
    private static final Pattern FORMAT = Pattern.compile("IR version: (\\d+), max supported IR version: (\\d+)");
    private static final Pattern NOISE = Pattern.compile("^Error code - \\w+ - message: |Load model from \\S+ failed:|/onnxruntime_src/.*?\\) (?=[A-Z])"
            + "|\\S+\\.cc:\\d+ \\w+ ");

    private OnnxFailure() {}

    static ModelException whenLoading(ModelManifest manifest, OrtException failure) {
        String whole = oneLine(failure);
        Matcher opset = OPSET.matcher(whole);
        if (opset.find()) {
            return ModelException.because("%s uses opset %s, but this program knows opsets up to %s; export it again with opset 17",
                    manifest.file(), opset.group(1), opset.group(2));
        }
        Matcher format = FORMAT.matcher(whole);
        if (format.find()) {
            return ModelException.because("%s has the ONNX format version %s, but this program reads versions up to %s; export it"
                    + " again with an older one", manifest.file(), format.group(1), format.group(2));
        }
        if (failure.getCode() == OrtException.OrtErrorCode.ORT_INVALID_PROTOBUF) {
            return ModelException.because("%s is no ONNX file, or not a whole one; install the model again", manifest.file());
        }
        return ModelException.because("%s cannot be loaded: %s", manifest.file(), words(failure));
    }

    /** One line of bearable length, without the runtime's source positions. */
    static String words(OrtException failure) {
        String plain = NOISE.matcher(oneLine(failure)).replaceAll("");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    private static String oneLine(OrtException failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
