package org.anodeconsole.console.monitoring;

/** The first truth: does the anode's process run? Only the host it runs on can tell. */
public enum ServiceTruth {
    RUNNING,
    /** It is being started or stopped. */
    CHANGING,
    STOPPED,
    FAILED,
    /** No host is attached, or it cannot be asked. */
    UNKNOWN
}
