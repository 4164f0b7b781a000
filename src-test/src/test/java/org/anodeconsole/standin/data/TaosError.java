package org.anodeconsole.standin.data;

/** A statement failed the way taosd fails it: with a code (without its high bits) and a text. */
public final class TaosError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    public TaosError(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static TaosError syntax(String near) {
        return new TaosError(0x2600, near.isEmpty() ? "Incomplete SQL statement" : "syntax error near \"" + near + "\"");
    }

    public static TaosError noColumn(String name) {
        return new TaosError(0x2602, "Invalid column name: " + name);
    }

    public static TaosError permissionDenied() {
        return new TaosError(0x2644, "Permission denied or target object not exist");
    }
}
