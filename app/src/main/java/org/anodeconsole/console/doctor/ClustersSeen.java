package org.anodeconsole.console.doctor;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.anode.config.DurableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which anodes each cluster listed last, in a small file. The console works with one cluster at a time; only from memory can it tell
 * that another one has the same anode. What cannot be read is begun anew.
 */
public final class ClustersSeen {
    private static final Logger LOG = LoggerFactory.getLogger(ClustersSeen.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_CLUSTERS = 30;
    private static final int MOST_ANODES = 1_000;
    private static final long LARGEST_FILE = 10 << 20;

    private final Path file;
    private final InstantSource clock;
    private List<SeenCluster> all;

    public ClustersSeen(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        this.all = read(file);
    }

    private static List<SeenCluster> read(Path file) {
        try {
            return Files.exists(file) && Files.size(file) <= LARGEST_FILE
                    ? List.of(JSON.readValue(Files.readAllBytes(file), SeenCluster[].class))
                    : List.of();
        } catch (IOException | NullPointerException e) {
            LOG.warn("{} cannot be read; which anodes other clusters had is forgotten", file, e);
            return List.of();
        }
    }

    /** All, the one seen last at the end. */
    public synchronized List<SeenCluster> all() {
        return all;
    }

    /** Remembers what a cluster lists now. One that does not say its id cannot be told from others and is not remembered. */
    public synchronized void note(String id, String name, List<String> anodes) {
        String day = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()).toString();
        SeenCluster seen = new SeenCluster(id, name, day, anodes.subList(0, Math.min(anodes.size(), MOST_ANODES)));
        if (id.isEmpty() || all.contains(seen)) {
            return;
        }
        List<SeenCluster> next = new ArrayList<>(all);
        next.removeIf(other -> other.id().equals(id));
        next.add(seen);
        all = List.copyOf(next.subList(Math.max(0, next.size() - MOST_CLUSTERS), next.size()));
        try {
            new DurableFile().write(file, JSON.writeValueAsBytes(all));
        } catch (IOException e) {
            LOG.warn("Which anodes {} has will be forgotten when the console ends", name, e);
        }
    }
}
