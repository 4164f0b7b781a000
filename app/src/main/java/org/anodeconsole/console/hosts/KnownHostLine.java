package org.anodeconsole.console.hosts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A line of a known_hosts file, as sshd(8) describes it.
 *
 * @param marker {@code @revoked}, {@code @cert-authority} or empty
 * @param hosts patterns, or a hashed name
 * @param key the key in base64
 */
record KnownHostLine(String marker, String hosts, String keyType, String key) {
    private static final String HASHED = "|1|";

    static Optional<KnownHostLine> parse(String line) {
        String[] fields = line.strip().split("\\s+");
        int first = fields[0].startsWith("@") ? 1 : 0;
        if (fields[0].isEmpty() || fields[0].startsWith("#") || fields.length < first + 3) {
            return Optional.empty();
        }
        String marker = first == 1 ? fields[0] : "";
        return Optional.of(new KnownHostLine(marker, fields[first], fields[first + 1], fields[first + 2]));
    }

    /** How a host and port are called in such a file. */
    static String name(String host, int port) {
        return port == 22 ? host : "[" + host + "]:" + port;
    }

    boolean isAbout(String name) {
        return hosts.startsWith(HASHED) ? isHashOf(name) : HostPatterns.apply(List.of(hosts.split(",")), name);
    }

    private boolean isHashOf(String name) {
        String[] parts = hosts.substring(HASHED.length()).split("\\|");
        if (parts.length != 2) {
            return false;
        }
        try {
            Mac hash = Mac.getInstance("HmacSHA1"); // The format knows no other.
            hash.init(new SecretKeySpec(Base64.getDecoder().decode(parts[0]), "HmacSHA1"));
            byte[] found = hash.doFinal(name.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(found, Base64.getDecoder().decode(parts[1]));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // No line that can be read, so it is about nobody.
        }
    }
}
