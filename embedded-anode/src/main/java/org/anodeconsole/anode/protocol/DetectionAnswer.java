package org.anodeconsole.anode.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer of {@code POST /anomaly-detect}.
 *
 * @param windows first and last time stamp of each run of anomalous points, both included, in input order
 * @param anodeMillis how long the anode itself had the request, or null when it does not tell
 */
public record DetectionAnswer(String algorithm, List<Window> windows, @Nullable Double anodeMillis) {
    /** A run of anomalous points. */
    public record Window(long first, long last) {}
}
