package org.anodeconsole.anode.config;

/** For whom a file is judged. */
public enum IniTarget {
    /** The reference anode: uWSGI and a strict Python parser read the same file. */
    REFERENCE,
    /** This project's own anode: it passes over what it does not need. */
    EMBEDDED
}
