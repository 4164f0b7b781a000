package org.anodeconsole.console.monitoring;

import org.anodeconsole.console.anodes.Anode;

/** The third truth: what does the cluster say? */
public enum RegistryTruth {
    READY,
    /** The anode told the cluster another word than ready. */
    OTHER,
    OFFLINE,
    /** The anode is registered with no cluster, or the cluster could not be asked. */
    NONE;

    /** What a cluster says with a status of {@code SHOW ANODES}. */
    public static RegistryTruth of(String status) {
        return switch (status) {
            case Anode.READY -> READY;
            case Anode.OFFLINE -> OFFLINE;
            default -> OTHER;
        };
    }
}
