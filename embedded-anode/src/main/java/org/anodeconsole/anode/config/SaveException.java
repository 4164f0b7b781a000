package org.anodeconsole.anode.config;

import java.io.IOException;
import java.nio.file.Path;

/** A file could not be saved; the old one is still there as it was, unless the reason is {@link Reason#NOT_FLUSHED}. */
public final class SaveException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What kept the file from being saved. */
    public enum Reason {
        READ_ONLY("it is read-only; change its mode or save it elsewhere"),
        NOT_PERMITTED("this user may not write there; save as a user who may"),
        NO_SPACE("the disk is full; make room and save again"),
        NOT_A_FILE("it is not a regular file; give the path of a file"),
        NO_DIRECTORY("its directory does not exist; create the directory first"),
        OWNER("its owner cannot be kept; save as the owner or as root"),
        NOT_FLUSHED("it is written, but the disk did not confirm it; check the disk and save again"),
        FAILED("the disk or file system reported an error");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final Reason reason;

    SaveException(Path file, Reason reason, IOException cause) {
        super(file + " was not saved: " + reason.text + " (" + cause.getMessage() + ")", cause);
        this.reason = reason;
    }

    SaveException(Path file, Reason reason) {
        super(file + " was not saved: " + reason.text);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
