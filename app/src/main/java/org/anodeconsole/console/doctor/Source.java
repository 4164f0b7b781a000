package org.anodeconsole.console.doctor;

/** Where evidence comes from. */
public enum Source {
    /** The anode's own answers. */
    HTTP,
    /** The list of registered anodes. */
    REGISTRY,
    /** A connected cluster. */
    CLUSTER,
    /** The computer the anode runs on. */
    HOST,
    /** The anode's taosanode.ini. */
    CONFIGURATION,
    /** A statement that failed, or what was said when it did. */
    STATEMENT
}
