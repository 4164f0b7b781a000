package org.anodeconsole.console.doctor;

/**
 * A statement that did not do what its author meant.
 *
 * @param sql possibly empty
 * @param failure what was said when it failed, possibly empty
 */
public record Statement(String sql, String failure) {
    public boolean isBlank() {
        return sql.isBlank() && failure.isBlank();
    }
}
