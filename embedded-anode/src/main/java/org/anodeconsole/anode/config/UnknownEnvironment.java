package org.anodeconsole.anode.config;

/** A machine of which nothing is known. */
enum UnknownEnvironment implements ConfigEnvironment {
    INSTANCE;

    @Override
    public PathState pathState(String path) {
        return PathState.UNKNOWN;
    }

    @Override
    public Answer isWritable(String path) {
        return Answer.UNKNOWN;
    }

    @Override
    public Answer isPortFree(String host, int port) {
        return Answer.UNKNOWN;
    }

    @Override
    public Answer servesRemoteCluster() {
        return Answer.UNKNOWN;
    }
}
