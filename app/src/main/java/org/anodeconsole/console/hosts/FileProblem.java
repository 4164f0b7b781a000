package org.anodeconsole.console.hosts;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.anodeconsole.anode.config.SaveException;
import org.anodeconsole.console.hosts.FileFacts.Kind;
import org.anodeconsole.console.language.ProblemException;

/** What can be wrong with a file, in words. */
public final class FileProblem {
    /** The largest file that is replaced, in bytes: configurations are small. */
    static final int LARGEST_REPLACED = 1 << 26;

    private FileProblem() {}

    /** Why a file could not be read or written. */
    public static ProblemException of(String path, Exception cause) {
        String key = switch (cause) {
            case SaveException save -> key(save.reason());
            case NoSuchFileException e -> "hosts.file.missing";
            case NotDirectoryException e -> "hosts.file.noFolder";
            case AccessDeniedException e -> "hosts.file.forbidden";
            default -> isForbidden(cause) ? "hosts.file.forbidden" : "hosts.file.failed";
        };
        return new ProblemException(key, cause.toString(), path);
    }

    private static boolean isForbidden(Exception cause) {
        return String.valueOf(cause.getMessage()).contains("(Permission denied)");
    }

    private static String key(SaveException.Reason reason) {
        return switch (reason) {
            case READ_ONLY -> "hosts.file.readOnly";
            case NOT_PERMITTED -> "hosts.file.forbidden";
            case NO_SPACE -> "hosts.file.noSpace";
            case NOT_A_FILE -> "hosts.file.notAFile";
            case NO_DIRECTORY -> "hosts.file.noFolder";
            case OWNER -> "hosts.file.owner";
            case NOT_FLUSHED -> "hosts.file.notFlushed";
            case FAILED -> "hosts.file.failed";
        };
    }

    static void requireReadable(String path, Kind kind, long size, int most) throws ProblemException {
        if (kind == Kind.FOLDER) {
            throw new ProblemException("hosts.file.notAFile", "", path);
        }
        if (size > most) {
            throw new ProblemException("hosts.file.tooLarge", "", path, String.valueOf(size), String.valueOf(most));
        }
    }
}
