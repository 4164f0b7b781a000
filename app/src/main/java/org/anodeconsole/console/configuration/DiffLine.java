package org.anodeconsole.console.configuration;

/**
 * A line of a comparison.
 *
 * @param before its number in the old file; 0 when it is not in it
 * @param after its number in the new file; 0 when it is not in it
 */
public record DiffLine(Kind kind, int before, int after, String text) {

    /** What became of the line. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        /** Stands for lines left out because nothing changed there. */
        GAP
    }
}
