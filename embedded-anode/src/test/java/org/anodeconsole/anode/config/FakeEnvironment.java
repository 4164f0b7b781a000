package org.anodeconsole.anode.config;

import java.util.Set;

/** A machine where the named files, directories and unwritable paths exist and nothing else does. */
record FakeEnvironment(
        Set<String> directories, Set<String> files, Set<String> unwritable, Set<Integer> usedPorts, Answer servesRemoteCluster)
        implements ConfigEnvironment {

    @Override
    public PathState pathState(String path) {
        if (directories.contains(path)) {
            return PathState.DIRECTORY;
        }
        return files.contains(path) ? PathState.FILE : PathState.ABSENT;
    }

    @Override
    public Answer isWritable(String path) {
        return unwritable.contains(path) ? Answer.NO : Answer.YES;
    }

    @Override
    public Answer isPortFree(String host, int port) {
        return usedPorts.contains(port) ? Answer.NO : Answer.YES;
    }
}
