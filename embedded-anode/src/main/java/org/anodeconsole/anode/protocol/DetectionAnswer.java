package org.anodeconsole.anode.protocol;

import java.util.List;

/**
 * A successful answer of {@code POST /anomaly-detect}.
 *
 * @param windows first and last time stamp of each run of anomalous points, both included, in input order
 */
public record DetectionAnswer(String algorithm, List<Window> windows) {
    /** A run of anomalous points. */
    public record Window(long first, long last) {}
}
