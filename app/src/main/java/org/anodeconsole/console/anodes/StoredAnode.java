package org.anodeconsole.console.anodes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anodeconsole.anode.protocol.AlgorithmList;

/**
 * What the local registry keeps of an anode. Its status is asked for each time and kept nowhere.
 *
 * @param created in milliseconds since 1970
 * @param updated in milliseconds since 1970
 */
record StoredAnode(String url, long created, long updated, AlgorithmList algorithms) {

    /** The anode with the status and answer time it was seen with. */
    Anode seen(int id, String status, Optional<Duration> answerTime) {
        return new Anode(
                id, url, status, Instant.ofEpochMilli(created), Instant.ofEpochMilli(updated), algorithms.count(), answerTime);
    }

    StoredAnode withAlgorithms(AlgorithmList list, Instant now) {
        return new StoredAnode(url, created, now.toEpochMilli(), list);
    }
}
