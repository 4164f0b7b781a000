package org.anodeconsole.console.models;

import java.nio.file.Path;

/** What a manifest looks like, with everything filled in that can be told from the file's name. */
final class ManifestTemplate {
    private static final String TEMPLATE = """
            {
              "schema": "anode-onnx-forecaster/1",
              "name": "NAME",
              "title": "What the model is, in one line",
              "file": "FILE",
              "license": "",
              "source": "https://...",
              "algorithms": ["tdtsfm_1"],
              "context": {"length": 512, "dynamic": false, "pad": "left-nan"},
              "horizon": {"block": 64, "rollout": "median", "max": 1024},
              "normalise": {"by": "zscore"},
              "inputs": [
                {"name": "context", "type": "float32", "shape": ["batch", 512], "role": "context"}
              ],
              "outputs": [
                {"name": "quantiles", "role": "quantiles", "shape": ["batch", 64, 9], "layout": "batch,horizon,quantile",
                 "levels": [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]}
              ],
              "point": "q0.5"
            }
            """;

    private ManifestTemplate() {}

    static String of(Path onnx) {
        String file = String.valueOf(onnx.getFileName());
        String name = file.endsWith(".onnx") ? file.substring(0, file.length() - ".onnx".length()) : file;
        return TEMPLATE.replace("NAME", plain(name)).replace("FILE", plain(file));
    }

    /** Such characters would need another name anyway. */
    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9._ -]", "-");
    }
}
