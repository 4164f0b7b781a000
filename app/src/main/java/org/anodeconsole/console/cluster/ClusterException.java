package org.anodeconsole.console.cluster;

import org.anodeconsole.console.language.ProblemException;

/** A statement or a connection failed. */
public final class ClusterException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final int code;

    /**
     * @param code TDengine's code without its high bits, {@code 0x0445}; 0 when the failure has none
     * @param detail what server or driver said, without secrets
     */
    public ClusterException(int code, String key, String detail, Object... arguments) {
        super(key, detail, arguments);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
