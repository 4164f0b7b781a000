package org.anodeconsole.cluster;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.engine.Tag;

/** Clusters of a size few have. */
public final class LargeCluster {
    private LargeCluster() {}

    /**
     * Puts anodes into a cluster: one that lives, again and again, and dead ones between, which take a connection and never
     * answer, so that the server waits for each as long as it waits at all.
     */
    public static void anodes(TestCluster cluster, LiveAnode anode, ServerSocket silent, int living, int dead) {
        int every = (living + dead) / dead;
        for (int i = 1; i <= living + dead; i++) {
            String url = i % every == 0 ? "127.0.0.1:" + silent.getLocalPort() : anode.address().url();
            cluster.server().anodes().put(url, List.of("forecast"), List.of("holtwinters"));
        }
    }

    /** Takes connections and says nothing. */
    public static ServerSocket silence() throws IOException {
        return new ServerSocket(0, 1_000);
    }

    /** Makes a database {@code many} with a super table of so many children, d00000 and on. */
    public static void tables(TestCluster cluster, int count) {
        for (int i = 0; i < count; i++) {
            cluster.server().catalogue().putTable("many", "things", "d%05d".formatted(i), List.of(Tag.of("place", "p" + i % 7)),
                    List.of(Column.timestamp("ts"), Column.of("v", DataType.DOUBLE)), List.of());
        }
    }
}
