package org.anodeconsole.console.configuration;

import java.time.Instant;

/**
 * A content a file once had.
 *
 * @param at when the console saw or wrote it first
 * @param sha256 of the content
 */
public record Version(Instant at, String sha256, Origin origin) {

    /** How it came to be known. */
    public enum Origin {
        /** Found in the file: somebody else wrote it, or it was there from the beginning. */
        FOUND,
        /** Written by the console. */
        SAVED
    }
}
