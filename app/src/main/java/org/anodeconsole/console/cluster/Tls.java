package org.anodeconsole.console.cluster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How the server proves who it is.
 *
 * @param authority the file with the certificates of an authority of one's own, PEM; only for {@link Mode#AUTHORITY}
 * @param fingerprint SHA-256 of the server's certificate, upper case with colons; only for {@link Mode#PINNED}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Tls(Mode mode, String authority, String fingerprint) {
    /** Whom to believe. */
    public enum Mode {
        /** No TLS: everything crosses the network readable. */
        OFF,
        /** The authorities this computer trusts. */
        SYSTEM,
        /** The authorities in one file, and no others. */
        AUTHORITY,
        /** One certificate, looked at and accepted by the user. */
        PINNED
    }

    public static final Tls OFF = new Tls(Mode.OFF, "", "");
    public static final Tls SYSTEM = new Tls(Mode.SYSTEM, "", "");

    @SuppressWarnings("NullAway") // Jackson passes null for what a file leaves out.
    public Tls {
        mode = mode == null ? Mode.OFF : mode;
        authority = authority == null ? "" : authority;
        fingerprint = fingerprint == null ? "" : fingerprint;
    }

    public static Tls pinned(String fingerprint) {
        return new Tls(Mode.PINNED, "", fingerprint);
    }

    public static Tls authority(String file) {
        return new Tls(Mode.AUTHORITY, file, "");
    }
}
