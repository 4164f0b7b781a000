package org.anodeconsole.console.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClustersSeenTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("clusters-seen.json");
    }

    private ClustersSeen open() {
        return new ClustersSeen(file, () -> Instant.parse("2026-11-24T12:00:00Z"));
    }

    @Test
    void knowsOnlyTheLatestThirtyClustersAndAThousandAnodesOfEach() {
        ClustersSeen seen = open();
        List<String> many = IntStream.range(0, 5_000).mapToObj(i -> "anode" + i + ":6090").toList();
        for (int i = 0; i < 40; i++) {
            seen.note(String.valueOf(i), "cluster " + i, many);
        }
        List<SeenCluster> kept = open().all();
        assertEquals(30, kept.size());
        assertEquals("39", kept.getLast().id());
        assertTrue(kept.stream().allMatch(cluster -> cluster.anodes().size() == 1_000));
    }

    @Test
    void leavesOutAClusterThatDoesNotSayItsId() {
        ClustersSeen seen = open();
        seen.note("", "cloud", List.of("anode1:6090"));
        assertEquals(List.of(), seen.all());
    }

    @Test
    void beginsAnewWhenItsFileIsDamaged() throws Exception {
        for (String damaged : List.of("{", "[{\"id\":null,\"anodes\":[]}]", "[{\"id\":\"1\"}]", "[null]", "null")) {
            Files.writeString(file, damaged);
            ClustersSeen seen = open();
            assertEquals(List.of(), seen.all());
            seen.note("1", "north", List.of("anode1:6090"));
            assertEquals(List.of("north"), open().all().stream().map(SeenCluster::name).toList());
        }
    }
}
