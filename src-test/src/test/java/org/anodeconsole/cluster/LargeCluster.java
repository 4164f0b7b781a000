package org.anodeconsole.cluster;

import java.util.List;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.engine.Tag;

/** Clusters of a size few have. */
public final class LargeCluster {
    private LargeCluster() {}

    /** Puts anodes into a cluster: one that lives, again and again, and dead ones between. */
    public static void anodes(TestCluster cluster, LiveAnode anode, int living, int dead) {
        int every = (living + dead) / dead;
        for (int i = 1; i <= living + dead; i++) {
            // Port 1 of this computer answers nobody.
            String url = i % every == 0 ? "127.1.0." + i + ":1" : anode.address().url();
            cluster.server().anodes().put(url, List.of("forecast"), List.of("holtwinters"));
        }
    }

    /** Makes a database {@code many} with a super table of so many children, d00000 and on. */
    public static void tables(TestCluster cluster, int count) {
        for (int i = 0; i < count; i++) {
            cluster.server().catalogue().putTable("many", "things", "d%05d".formatted(i), List.of(Tag.of("place", "p" + i % 7)),
                    List.of(Column.timestamp("ts"), Column.of("v", DataType.DOUBLE)), List.of());
        }
    }
}
