package org.anodeconsole.console.hosts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells one content of a file from another.
 *
 * @param sha256 of the content, in hexadecimal; empty when there is no file
 */
public record FileStamp(String sha256) {
    public static final FileStamp MISSING = new FileStamp("");

    public static FileStamp of(byte[] content) {
        try {
            return new FileStamp(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
