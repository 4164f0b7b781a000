package org.anodeconsole.anode.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.anode.models.InstalledModel.Origin;

/**
 * The models at hand: those in the model directory, each in a folder of its own with a manifest ({@code *.json}) beside its
 * ONNX file, and those that came with the program. A model of the user's hides a bundled one of the same name.
 */
public final class ModelLibrary {
    static final String NO_MANIFEST = "there is no manifest (a .json file with the schema "
            + ModelManifest.Kind.FORECASTER.schema() + " or " + ModelManifest.Kind.AUTOENCODER.schema()
            + ") beside an ONNX file; models in other formats have to be converted first";
    private static final Pattern WEIGHTS = Pattern.compile("(?i).*(\\.onnx[._]data|\\.data|\\.bin|\\.weights)");
    private static final int MOST_MODELS = 200;
    private static final int MOST_FILES = 200;

    private final Path directory;
    private final Optional<Path> bundled;

    /**
     * @param directory the setting {@code model-dir}; it need not exist
     * @param bundled the folder of the models that came with the program, if there is one
     */
    public ModelLibrary(Path directory, Optional<Path> bundled) {
        this.directory = directory;
        this.bundled = bundled;
    }

    /** The library of a program with its bundled models. */
    public static ModelLibrary of(Path directory) {
        return new ModelLibrary(directory, BundledModels.folder());
    }

    /** The user's own models. */
    public Path directory() {
        return directory;
    }

    /** All models by folder name, the user's first. Folders that hold no usable model are in it with the reason. */
    public List<InstalledModel> entries() {
        List<InstalledModel> entries = new ArrayList<>(in(directory, Origin.USER));
        List<String> names = entries.stream().filter(InstalledModel::usable).map(InstalledModel::name).toList();
        bundled.map(folder -> in(folder, Origin.BUNDLED)).orElse(List.of()).stream()
                .filter(entry -> !names.contains(entry.name()))
                .forEach(entries::add);
        return List.copyOf(entries);
    }

    /** The model of that name, which is its manifest's or its folder's. Models that cannot be used are found too. */
    public Optional<InstalledModel> find(String name) {
        List<InstalledModel> entries = entries();
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst()
                .or(() -> entries.stream().filter(entry -> entry.folderName().equals(name)).findFirst());
    }

    /**
     * The models that can serve an algorithm, the best choice first: the user's before the bundled ones, and among the user's
     * the one in the folder the reference uses.
     *
     * @param folder the reference's folder for that algorithm, such as {@code tdtsfm}
     */
    public List<InstalledModel> serving(String algorithm, String folder) {
        return entries().stream()
                .filter(entry -> entry.usable() && entry.usableManifest().serves(algorithm))
                .sorted(Comparator.comparing((InstalledModel entry) -> entry.origin() != Origin.USER)
                        .thenComparing(entry -> !entry.folderName().equals(folder)))
                .toList();
    }

    /**
     * What a folder holds: one entry per manifest, or a single one that says why there is none.
     *
     * @param folder a folder with a model, in the library or elsewhere
     */
    public static List<InstalledModel> inFolder(Path folder, Origin origin) {
        try (Stream<Path> files = Files.list(folder)) {
            List<InstalledModel> entries = files.filter(file -> file.toString().endsWith(".json")).sorted()
                    .limit(MOST_FILES)
                    .flatMap(file -> entry(folder, file, origin).stream())
                    .toList();
            return entries.isEmpty() ? List.of(faulty(folder, origin, NO_MANIFEST)) : entries;
        } catch (IOException e) {
            return List.of(faulty(folder, origin, "its folder cannot be read: " + e.getMessage()));
        }
    }

    private static List<InstalledModel> in(Path parent, Origin origin) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .sorted()
                    .limit(MOST_MODELS)
                    .flatMap(folder -> inFolder(folder, origin).stream())
                    .toList();
        } catch (IOException e) {
            return List.of(faulty(parent, origin, "the model directory cannot be listed: " + e.getMessage()));
        }
    }

    private static Optional<InstalledModel> entry(Path folder, Path file, Origin origin) {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            Optional<ModelManifest> manifest = ManifestJson.read(file);
            return manifest.map(known -> withFile(folder, origin, known, written));
        } catch (ModelException e) {
            return Optional.of(faulty(folder, origin, file.getFileName() + ": " + e.text()));
        } catch (IOException e) {
            return Optional.of(faulty(folder, origin, file.getFileName() + " cannot be read: " + e.getMessage()));
        }
    }

    private static InstalledModel withFile(Path folder, Origin origin, ModelManifest manifest, Instant written) {
        Path onnx = folder.resolve(manifest.file());
        try {
            long bytes = Files.size(onnx);
            Instant changed = Files.getLastModifiedTime(onnx).toInstant();
            String fault = manifest.bytes() != 0 && manifest.bytes() != bytes
                    ? manifest.file() + " has " + bytes + " bytes, but its manifest says " + manifest.bytes()
                            + ": it was changed or not copied whole"
                    : null;
            return new InstalledModel(
                    folder, origin, manifest, fault, bytes + weightsBeside(folder), changed.isAfter(written) ? changed : written);
        } catch (IOException e) {
            return new InstalledModel(
                    folder, origin, manifest, manifest.file() + " is missing beside its manifest", 0, written);
        }
    }

    /** Large models keep their weights in files of their own, by custom named so. */
    private static long weightsBeside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = 0;
            for (Path file : files.filter(file -> WEIGHTS.matcher(file.toString()).matches()).limit(MOST_FILES).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    private static InstalledModel faulty(Path folder, Origin origin, String fault) {
        return new InstalledModel(folder, origin, null, fault, 0, Instant.EPOCH);
    }
}
