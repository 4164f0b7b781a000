package org.anodeconsole.anode.models;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anodeconsole.algorithms.onnx.HorizonRule;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /models} says about each model. The reference's five fields ({@code algo}, {@code build-time}, {@code name},
 * {@code src-table}, {@code type}) come first in meaning; the others are this program's own.
 */
public final class ModelStates {
    private static final DateTimeFormatter BUILD_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private ModelStates() {}

    /** One map of fields per model, ready to be written as JSON. */
    public static List<Map<String, @Nullable Object>> describe(List<LoadedModels.State> states) {
        return states.stream().map(ModelStates::describe).toList();
    }

    private static Map<String, @Nullable Object> describe(LoadedModels.State state) {
        InstalledModel installed = state.installed();
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("name", installed.name());
        fields.put("build-time", installed.changed().equals(Instant.EPOCH) ? "" : BUILD_TIME.format(installed.changed()));
        fields.put("src-table", "*");
        fields.put("bundled", installed.origin() == InstalledModel.Origin.BUNDLED);
        fields.put("folder", installed.folderName());
        fields.put("bytes", installed.bytes());
        fields.put("usable", installed.usable());
        fields.put("fault", installed.fault());
        putManifest(fields, Optional.ofNullable(installed.manifest()));
        fields.put("loaded", state.loaded().isPresent());
        fields.put("load-ms", state.loaded().map(model -> model.loadTime().toMillis()).orElse(null));
        fields.put("memory", state.loaded().map(LoadedModel::memory).orElse(null));
        return fields;
    }

    private static void putManifest(Map<String, @Nullable Object> fields, Optional<ModelManifest> manifest) {
        fields.put("algo", manifest.map(known -> String.join(",", known.algorithms())).orElse(""));
        fields.put("type", manifest.map(known -> known.kind().type()).orElse(""));
        fields.put("title", manifest.map(ModelManifest::title).orElse(""));
        fields.put("license", manifest.map(ModelManifest::license).orElse(""));
        fields.put("source", manifest.map(ModelManifest::source).orElse(""));
        fields.put("context", manifest.map(known -> known.context().length() > 0
                ? known.context().length() : known.context().most()).orElse(null));
        fields.put("horizon", manifest.map(ModelManifest::horizon).map(HorizonRule::most).orElse(null));
    }
}
