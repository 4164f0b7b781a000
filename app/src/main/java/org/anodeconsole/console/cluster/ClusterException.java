package org.anodeconsole.console.cluster;

import java.util.Arrays;
import java.util.List;
import org.anodeconsole.console.language.ProblemException;

/** A statement or a connection failed. */
public final class ClusterException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient List<Object> arguments;

    /**
     * @param code TDengine's code without its high bits, {@code 0x0445}; 0 when the failure has none
     * @param detail what server or driver said, without secrets
     */
    public ClusterException(int code, String key, String detail, Object... arguments) {
        super(key, detail, arguments);
        this.code = code;
        this.arguments = List.copyOf(Arrays.asList(arguments));
    }

    public int code() {
        return code;
    }

    /** The same failure with another technical detail. */
    ClusterException withDetail(String detail) {
        return new ClusterException(code, key(), detail, arguments.toArray());
    }
}
