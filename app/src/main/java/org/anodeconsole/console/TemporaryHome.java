package org.anodeconsole.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A directory for one run, gone afterwards. */
record TemporaryHome(Path path) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TemporaryHome.class);

    static TemporaryHome create() throws IOException {
        return new TemporaryHome(Files.createTempDirectory("anode-console-"));
    }

    @Override
    public void close() {
        try (Stream<Path> below = Files.walk(path)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path entry : deepestFirst) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be removed", path, e);
        }
    }
}
