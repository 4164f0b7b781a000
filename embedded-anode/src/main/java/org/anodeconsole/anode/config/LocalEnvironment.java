package org.anodeconsole.anode.config;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The machine and user this program runs as. */
public final class LocalEnvironment implements ConfigEnvironment {
    private final Answer remoteCluster;

    public LocalEnvironment() {
        this(Answer.UNKNOWN);
    }

    public LocalEnvironment(Answer servesRemoteCluster) {
        this.remoteCluster = servesRemoteCluster;
    }

    @Override
    public PathState pathState(String path) {
        try {
            Path there = Path.of(path);
            if (Files.isDirectory(there)) {
                return PathState.DIRECTORY;
            }
            if (Files.exists(there)) {
                return PathState.FILE;
            }
            return Files.notExists(there) ? PathState.ABSENT : PathState.UNKNOWN;
        } catch (InvalidPathException e) {
            return PathState.UNKNOWN;
        }
    }

    @Override
    public Answer isWritable(String path) {
        try {
            return Files.isWritable(Path.of(path)) ? Answer.YES : Answer.NO;
        } catch (InvalidPathException e) {
            return Answer.UNKNOWN;
        }
    }

    /** Tries to listen there for an instant. Names that do not resolve, or belong to other machines, give no answer. */
    @Override
    public Answer isPortFree(String host, int port) {
        InetSocketAddress address = host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            return Answer.UNKNOWN;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address, 1);
            return Answer.YES;
        } catch (BindException e) {
            String reason = String.valueOf(e.getMessage());
            return reason.contains("in use") ? Answer.NO : Answer.UNKNOWN;
        } catch (IOException e) {
            return Answer.UNKNOWN;
        }
    }

    @Override
    public Answer servesRemoteCluster() {
        return remoteCluster;
    }
}
