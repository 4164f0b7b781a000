package org.anodeconsole.anode.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.anode.install.InstallException.Reason;
import org.anodeconsole.anode.models.ManifestJson;
import org.jspecify.annotations.Nullable;

/**
 * The files of a model that is to be imported.
 *
 * @param manifestFile the JSON file
 * @param manifest what stands in it
 * @param onnx the network
 * @param weights files beside the network that hold its weights, for networks of 2 GB and more
 */
public record ModelSource(Path manifestFile, ModelManifest manifest, Path onnx, List<Path> weights) {
    private static final int MOST_FILES = 1000;

    /**
     * Finds what belongs to a chosen file.
     *
     * @param chosen an ONNX file with a manifest beside it, or the manifest
     */
    public static ModelSource of(Path chosen) throws InstallException, IOException {
        String name = String.valueOf(chosen.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            ModelManifest manifest =
                    read(chosen).orElseThrow(() -> new InstallException(Reason.MANIFEST, chosen, "it has no schema of a model"));
            return complete(chosen, manifest);
        }
        if (!name.endsWith(".onnx")) {
            throw new InstallException(Reason.NOT_A_MODEL, chosen);
        }
        return beside(chosen);
    }

    private static ModelSource beside(Path onnx) throws InstallException, IOException {
        Path folder = onnx.resolveSibling("").toAbsolutePath();
        List<Path> candidates;
        try (Stream<Path> files = Files.list(folder)) {
            candidates = files.filter(file -> file.toString().endsWith(".json")).sorted().limit(MOST_FILES).toList();
        }
        @Nullable InstallException faulty = null;
        for (Path candidate : candidates) {
            try {
                Optional<ModelManifest> manifest = read(candidate);
                if (manifest.isPresent() && manifest.get().file().equals(onnx.getFileName().toString())) {
                    return complete(candidate, manifest.get());
                }
            } catch (InstallException e) {
                faulty = e;
            }
        }
        throw faulty != null ? faulty : new InstallException(Reason.NO_MANIFEST, onnx.getFileName(), folder);
    }

    private static Optional<ModelManifest> read(Path file) throws InstallException, IOException {
        try {
            return ManifestJson.read(file);
        } catch (ModelException e) {
            throw new InstallException(Reason.MANIFEST, file, e.text());
        }
    }

    private static ModelSource complete(Path manifestFile, ModelManifest manifest) throws InstallException, IOException {
        Path onnx = manifestFile.resolveSibling(manifest.file());
        if (!Files.isRegularFile(onnx)) {
            throw new InstallException(Reason.FILE_MISSING, onnx);
        }
        long bytes = Files.size(onnx);
        if (manifest.bytes() != 0 && manifest.bytes() != bytes) {
            throw new InstallException(Reason.SIZE, onnx, bytes, manifest.bytes());
        }
        List<Path> weights = new ArrayList<>();
        for (String name : ExternalWeights.names(onnx)) {
            weights.add(beside(onnx, name));
        }
        return new ModelSource(manifestFile, manifest, onnx, weights);
    }

    /** Weights are only taken from the folder of the ONNX file itself. */
    private static Path beside(Path onnx, String name) throws InstallException {
        boolean plain = !name.contains("/") && !name.contains("\\") && !name.equals("..");
        if (!plain) {
            throw new InstallException(Reason.WEIGHTS_ELSEWHERE, onnx, name);
        }
        Path file = onnx.resolveSibling(name);
        if (!Files.isRegularFile(file)) {
            throw new InstallException(Reason.FILE_MISSING, file);
        }
        return file;
    }

    /** What will be copied, in bytes. */
    public long bytes() throws IOException {
        long sum = Files.size(onnx) + Files.size(manifestFile);
        for (Path file : weights) {
            sum += Files.size(file);
        }
        return sum;
    }
}
