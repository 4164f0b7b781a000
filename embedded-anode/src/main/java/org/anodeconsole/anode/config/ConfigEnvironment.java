package org.anodeconsole.anode.config;

/**
 * What a check may ask about the machine the anode runs on, which need not be this one. Paths are those of that machine. An answer
 * that cannot be had is {@code UNKNOWN} and leads to no finding.
 */
public interface ConfigEnvironment {
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    enum PathState {
        DIRECTORY,
        FILE,
        ABSENT,
        UNKNOWN
    }

    PathState pathState(String path);

    /** Whether the anode's user may write this existing file, or make files in this existing directory. */
    Answer isWritable(String path);

    /** Whether nobody listens on this port; a running anode occupies its own. */
    Answer isPortFree(String host, int port);

    /** Whether a TDengine server on another machine calls this anode. */
    Answer servesRemoteCluster();

    /** Knows nothing: only what the text itself tells is judged. */
    static ConfigEnvironment unknown() {
        return UnknownEnvironment.INSTANCE;
    }
}
