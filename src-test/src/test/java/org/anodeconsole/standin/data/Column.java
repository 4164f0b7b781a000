package org.anodeconsole.standin.data;

/**
 * A column of a table or of an answer.
 *
 * @param length declared length of a text, in bytes for VARCHAR and in characters for NCHAR; of other types their bytes
 * @param blockWidth the width a raw block states for it
 */
public record Column(String name, DataType type, int length, int blockWidth) {
    public Column(String name, DataType type, int length) {
        this(name, type, length, switch (type) {
            case VARCHAR -> length + 2;
            case NCHAR -> 4 * length + 2;
            default -> type.bytes();
        });
    }

    public static Column of(String name, DataType type) {
        return new Column(name, type, type.bytes());
    }

    public static Column timestamp(String name) {
        return of(name, DataType.TIMESTAMP);
    }

    public static Column varchar(String name, int length) {
        return new Column(name, DataType.VARCHAR, length);
    }

    public static Column nchar(String name, int length) {
        return new Column(name, DataType.NCHAR, length);
    }

    public Column named(String other) {
        return new Column(other, type, length, blockWidth);
    }
}
