package org.anodeconsole.console.hosts;

import java.time.Instant;

/**
 * What is known about a file without reading it.
 *
 * @param path the path without links
 * @param size in bytes
 * @param owner the owner's name, its number where no name is known, or empty
 * @param group likewise
 * @param mode the nine permission bits, {@code rw-r--r--}; empty where the system has none
 * @param writable whether the console's user there may write it; of a folder, whether files may be made in it
 */
public record FileFacts(
        String path, Kind kind, long size, Instant modified, String owner, String group, String mode, boolean writable) {

    /** What lies at a path. */
    public enum Kind {
        FILE,
        FOLDER,
        OTHER
    }
}
