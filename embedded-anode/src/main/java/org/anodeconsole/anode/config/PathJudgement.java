package org.anodeconsole.anode.config;

import java.util.Optional;
import org.anodeconsole.anode.config.ConfigEnvironment.Answer;
import org.anodeconsole.anode.config.ConfigEnvironment.PathState;

/** What is wrong with a path, as the code of a finding; empty when nothing is. */
final class PathJudgement {
    private PathJudgement() {}

    /** The anode's machine need not be this one: both styles of absolute paths count. */
    static boolean isAbsolute(String path) {
        return path.startsWith("/") || path.startsWith("\\\\") || path.matches("[A-Za-z]:[\\\\/].*");
    }

    static String parent(String path) {
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    /** @param written whether the anode makes files in it */
    static Optional<String> directory(ConfigEnvironment environment, String path, boolean written) {
        if (!isAbsolute(path)) {
            return Optional.of("relative-path");
        }
        return switch (environment.pathState(path)) {
            case ABSENT -> Optional.of("missing-directory");
            case FILE -> Optional.of("not-a-directory");
            case DIRECTORY -> written && environment.isWritable(path) == Answer.NO ? Optional.of("not-writable") : Optional.empty();
            case UNKNOWN -> Optional.empty();
        };
    }

    static Optional<String> file(ConfigEnvironment environment, String path) {
        if (!isAbsolute(path)) {
            return Optional.of("relative-path");
        }
        PathState state = environment.pathState(path);
        return state == PathState.ABSENT || state == PathState.DIRECTORY ? Optional.of("missing-file") : Optional.empty();
    }

    static Optional<String> writtenFile(ConfigEnvironment environment, String path) {
        if (!isAbsolute(path)) {
            return Optional.of("relative-path");
        }
        PathState state = environment.pathState(path);
        String parent = parent(path);
        if (state == PathState.DIRECTORY) {
            return Optional.of("is-a-directory");
        }
        if (state == PathState.FILE) {
            return environment.isWritable(path) == Answer.NO ? Optional.of("not-writable") : Optional.empty();
        }
        PathState there = environment.pathState(parent);
        if (there == PathState.ABSENT) {
            return Optional.of("missing-parent");
        }
        return there == PathState.DIRECTORY && environment.isWritable(parent) == Answer.NO
                ? Optional.of("not-writable")
                : Optional.empty();
    }
}
