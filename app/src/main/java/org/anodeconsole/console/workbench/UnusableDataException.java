package org.anodeconsole.console.workbench;

/** Data that cannot be used; {@link #notice()} says why, to be put into the user's language. */
public final class UnusableDataException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    public UnusableDataException(Notice notice) {
        super(notice.kind() + " " + notice.arguments());
        this.notice = notice;
    }

    public UnusableDataException(Notice notice, Throwable cause) {
        super(notice.kind() + " " + notice.arguments(), cause);
        this.notice = notice;
    }

    public Notice notice() {
        return notice;
    }
}
