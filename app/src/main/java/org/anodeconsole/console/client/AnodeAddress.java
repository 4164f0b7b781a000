package org.anodeconsole.console.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The address of an anode, in one spelling: host in lower case, port always said, scheme only when it is not {@code http}.
 *
 * @param secure whether it is spoken to over TLS
 */
public record AnodeAddress(String host, int port, boolean secure) {
    /** The port of taosanode up to version 3.3.7.4. */
    public static final int DEFAULT_PORT = 6090;

    /** TDengine keeps 128 bytes for address and path together; longer addresses are cut silently. */
    private static final int LONGEST = 120;

    /**
     * Reads {@code host:port}, {@code host}, or an http or https address without a path.
     *
     * @throws ProblemException saying what is wrong with it
     */
    public static AnodeAddress parse(String text) throws ProblemException {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new ProblemException("address.empty", "");
        }
        if (trimmed.length() > LONGEST) {
            throw new ProblemException("address.long", "", trimmed.length(), LONGEST);
        }
        String lower = trimmed.toLowerCase(Locale.ROOT);
        String complete = lower.startsWith("http://") || lower.startsWith("https://") ? lower : "http://" + lower;
        URI uri;
        try {
            uri = new URI(complete);
        } catch (URISyntaxException e) {
            throw malformed(trimmed, e.getMessage());
        }
        @Nullable String host = uri.getHost();
        @Nullable String path = uri.getPath();
        boolean hasMore = (path != null && !path.isEmpty() && !path.equals("/"))
                || uri.getQuery() != null || uri.getFragment() != null || uri.getUserInfo() != null;
        if (host == null || hasMore) {
            throw malformed(trimmed, "");
        }
        int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
        if (port < 1 || port > 65_535) {
            throw new ProblemException("address.port", "", String.valueOf(port));
        }
        return new AnodeAddress(host, port, complete.startsWith("https://"));
    }

    private static ProblemException malformed(String text, @Nullable String detail) {
        return new ProblemException("address.malformed", detail == null ? "" : detail, text);
    }

    /** The address as TDengine is given it: {@code host:port}, with the scheme only when it is https. */
    public String url() {
        return (secure ? "https://" : "") + host + ":" + port;
    }

    /** The full address of a path on this anode. */
    public String url(String path) {
        return (secure ? "https://" : "http://") + host + ":" + port + path;
    }

    @Override
    public String toString() {
        return url();
    }
}
