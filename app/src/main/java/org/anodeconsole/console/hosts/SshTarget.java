package org.anodeconsole.console.hosts;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a connection goes, with all that was looked up.
 *
 * @param host name or address to connect to
 * @param knownAs the name its key is remembered by
 * @param keyFiles private keys to offer, in this order
 * @param onlyTheseKeys whether an agent may offer no others
 * @param agent the path of the agent's socket, empty for none
 * @param knownHosts files of known keys; the first one takes new ones
 * @param jumps the computers to go through, nearest first
 */
record SshTarget(
        String host,
        int port,
        String user,
        String knownAs,
        List<Path> keyFiles,
        boolean onlyTheseKeys,
        String agent,
        List<Path> knownHosts,
        List<String> jumps) {}
