package org.anodeconsole.anode.config;

/**
 * A name of a Python configuration and what stands behind its equals sign.
 *
 * @param name the name; of an entry inside a dictionary the names on the way to it, with dots: {@code models.tdtsfm.port}
 * @param line where its value begins, from 1
 * @param kind what kind of value it is
 * @param value what the literal stands for; of what is no single literal, its source
 * @param source the value as written
 * @param from where the source begins in the file's characters, bytes standing for characters
 * @param to where it ends
 */
public record PythonAssignment(String name, int line, Kind kind, String value, String source, int from, int to) {

    /** Only the first five are single literals that can be changed in place. */
    public enum Kind {
        STRING,
        INTEGER,
        FLOAT,
        BOOLEAN,
        NONE,
        /** A list, tuple or dictionary of literals. */
        COLLECTION,
        /** An expression. Its value is known only to Python. */
        COMPUTED
    }

    public boolean isLiteral() {
        return kind.ordinal() <= Kind.NONE.ordinal();
    }
}
