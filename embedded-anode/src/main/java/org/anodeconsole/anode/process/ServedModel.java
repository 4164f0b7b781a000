package org.anodeconsole.anode.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.anodeconsole.anode.protocol.WireJson;

/** Which file a model server will load, as far as its size goes. */
public final class ServedModel {
    private static final long BUNDLED_BYTES = 2_400_000;
    private static final long LARGEST_MANIFEST = 256L << 10;
    private static final int MOST_FOLDERS = 200;

    private ServedModel() {}

    /** The size of the model in the directory that says it serves the algorithm, or of the bundled one. */
    public static long bytes(Path modelDirectory, ModelService service) {
        if (!Files.isDirectory(modelDirectory)) {
            return BUNDLED_BYTES;
        }
        try (Stream<Path> folders = Files.list(modelDirectory)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().limit(MOST_FOLDERS).toList()) {
                long bytes = bytesIn(folder, service);
                if (bytes > 0) {
                    return bytes;
                }
            }
            return BUNDLED_BYTES;
        } catch (IOException e) {
            return BUNDLED_BYTES; // A directory that cannot be listed holds no model for the server either.
        }
    }

    private static long bytesIn(Path folder, ModelService service) throws IOException {
        List<Path> manifests;
        try (Stream<Path> files = Files.list(folder)) {
            manifests = files.filter(file -> file.toString().endsWith(".json")).sorted().limit(MOST_FOLDERS).toList();
        }
        for (Path manifest : manifests) {
            if (Files.size(manifest) > LARGEST_MANIFEST) {
                continue;
            }
            JsonNode json = WireJson.mapper().readTree(Files.readAllBytes(manifest));
            boolean serves = StreamSupport.stream(json.path("algorithms").spliterator(), false)
                    .anyMatch(name -> name.asText().equals(service.algorithm()));
            Path file = folder.resolve(Path.of(json.path("file").asText("")).getFileName());
            if (serves && Files.isRegularFile(file)) {
                return Files.size(file);
            }
        }
        return 0;
    }
}
