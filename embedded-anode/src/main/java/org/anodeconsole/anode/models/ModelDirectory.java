package org.anodeconsole.anode.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.anodeconsole.anode.protocol.WireJson;

/** The folder {@code model-dir}: each model in a folder of its own, with a manifest ({@code *.json}) beside its files. */
public final class ModelDirectory {
    private static final int MOST_MODELS = 200;
    private static final long LARGEST_MANIFEST = 256L << 10;
    private static final String SCHEMA = "anode-onnx-";
    private static final String FORECASTER = SCHEMA + "forecaster/";
    private static final DateTimeFormatter BUILD_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Path directory;

    public ModelDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * A model that is installed.
     *
     * @param algo the algorithms it serves, separated by commas
     * @param buildTime when its manifest was last changed
     * @param type {@code forecast} or {@code anomaly-detection}
     */
    public record Entry(String algo, String buildTime, String name, String type) {}

    /** The models in the directory, by folder name; none when there is no such directory. Faulty manifests are skipped. */
    public List<Entry> entries() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> folders = Files.list(directory)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().limit(MOST_MODELS).toList()) {
                manifests(folder).forEach(manifest -> entry(manifest).ifPresent(entries::add));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the model directory " + directory + " cannot be listed", e);
        }
        return entries;
    }

    private static List<Path> manifests(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().limit(MOST_MODELS).toList();
        }
    }

    private static Optional<Entry> entry(Path manifest) {
        try {
            if (Files.size(manifest) > LARGEST_MANIFEST) {
                return Optional.empty();
            }
            JsonNode json = WireJson.mapper().readTree(Files.readAllBytes(manifest));
            String schema = json.path("schema").asText();
            if (!schema.startsWith(SCHEMA)) {
                return Optional.empty();
            }
            String algorithms = StreamSupport.stream(json.path("algorithms").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(","));
            Instant changed = Files.getLastModifiedTime(manifest).toInstant();
            return Optional.of(new Entry(
                    algorithms, BUILD_TIME.format(changed), json.path("name").asText(),
                    schema.startsWith(FORECASTER) ? "forecast" : "anomaly-detection"));
        } catch (IOException notAManifest) {
            return Optional.empty();
        }
    }
}
