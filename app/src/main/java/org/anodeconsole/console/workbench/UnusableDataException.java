package org.anodeconsole.console.workbench;

import org.anodeconsole.console.language.ProblemException;

/** Data that cannot be used; its kind says why. */
public final class UnusableDataException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    public UnusableDataException(Notice notice) {
        super(notice.kind().key(), notice.kind() + " " + notice.arguments(), notice.arguments().toArray());
        this.notice = notice;
    }

    public UnusableDataException(Notice notice, Throwable cause) {
        this(notice);
        initCause(cause);
    }

    public Notice notice() {
        return notice;
    }
}
