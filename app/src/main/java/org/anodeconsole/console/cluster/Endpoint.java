package org.anodeconsole.console.cluster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anodeconsole.console.language.ProblemException;

/**
 * A host of a cluster and the port its taosAdapter (or, for native connections, taosd) listens on.
 *
 * @param host name or address in lower case; an IPv6 address without brackets
 */
public record Endpoint(String host, int port) {
    /** Where taosAdapter listens unless it was told otherwise. */
    public static final int ADAPTER_PORT = 6041;

    private static final Pattern FORM = Pattern.compile("(?:\\[([0-9a-fA-F:.]{2,45})]|([A-Za-z0-9._-]{1,253}))(?::(\\d{1,6}))?");

    /**
     * Reads {@code host}, {@code host:port} or {@code [address]:port}.
     *
     * @throws ProblemException naming what is wrong
     */
    public static Endpoint parse(String text, int defaultPort) throws ProblemException {
        String trimmed = text.strip();
        Matcher form = FORM.matcher(trimmed);
        if (!form.matches()) {
            throw new ProblemException("cluster.endpoint.malformed", "", trimmed);
        }
        String host = form.group(1) == null ? form.group(2) : form.group(1);
        int port = form.group(3) == null ? defaultPort : Integer.parseInt(form.group(3));
        if (port < 1 || port > 65_535) {
            throw new ProblemException("cluster.endpoint.port", "", String.valueOf(port), trimmed);
        }
        return new Endpoint(host.toLowerCase(Locale.ROOT), port);
    }

    @JsonCreator
    static Endpoint stored(String text) {
        try {
            return parse(text, ADAPTER_PORT);
        } catch (ProblemException e) {
            throw new IllegalArgumentException("“" + text + "” is not host:port", e);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
