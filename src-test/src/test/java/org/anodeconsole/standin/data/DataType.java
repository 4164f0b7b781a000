package org.anodeconsole.standin.data;

/**
 * A column type of TDengine with its code on the wire. Values in rows are {@code Long} for whole numbers and time stamps,
 * {@code Double} for FLOAT and DOUBLE, {@code Boolean}, {@code String}, or null.
 */
public enum DataType {
    BOOL(1, 1, "BOOL"),
    TINYINT(2, 1, "TINYINT"),
    SMALLINT(3, 2, "SMALLINT"),
    INT(4, 4, "INT"),
    BIGINT(5, 8, "BIGINT"),
    FLOAT(6, 4, "FLOAT"),
    DOUBLE(7, 8, "DOUBLE"),
    VARCHAR(8, 0, "VARCHAR"),
    TIMESTAMP(9, 8, "TIMESTAMP"),
    NCHAR(10, 0, "NCHAR"),
    UTINYINT(11, 1, "TINYINT UNSIGNED"),
    USMALLINT(12, 2, "SMALLINT UNSIGNED"),
    UINT(13, 4, "INT UNSIGNED"),
    UBIGINT(14, 8, "BIGINT UNSIGNED");

    private final int code;
    private final int bytes;
    private final String sqlName;

    DataType(int code, int bytes, String sqlName) {
        this.code = code;
        this.bytes = bytes;
        this.sqlName = sqlName;
    }

    public int code() {
        return code;
    }

    /** Bytes of one value; 0 for the types of variable length. */
    public int bytes() {
        return bytes;
    }

    public String sqlName() {
        return sqlName;
    }

    public boolean isText() {
        return bytes == 0;
    }

    public boolean isWhole() {
        return this == TIMESTAMP || (!isText() && this != BOOL && !isFloating());
    }

    public boolean isFloating() {
        return this == FLOAT || this == DOUBLE;
    }

    /** What arithmetic and analysis take: numbers, and as measured also BOOL and TIMESTAMP. */
    public boolean isMathable() {
        return !isText();
    }

    public static DataType ofCode(int code) {
        for (DataType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new IllegalArgumentException("no such type code: " + code);
    }
}
