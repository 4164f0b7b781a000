package org.anodeconsole.console.hosts;

import org.anodeconsole.console.language.ProblemException;

/** The file changed since it was read. */
public final class StaleFileException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient FileStamp found;

    /** @param found what the file holds now */
    public StaleFileException(String path, FileStamp found) {
        super("hosts.file.stale", "", path);
        this.found = found;
    }

    public FileStamp found() {
        return found;
    }
}
