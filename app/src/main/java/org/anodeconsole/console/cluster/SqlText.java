package org.anodeconsole.console.cluster;

import java.nio.charset.StandardCharsets;
import org.anodeconsole.console.language.ProblemException;

/** Names and values as they stand in SQL. Whatever a statement is built from goes through here. */
public final class SqlText {
    /** TDengine compares patterns of up to this many bytes. */
    private static final int LONGEST_PATTERN = 100;

    private SqlText() {}

    /**
     * A name in backticks.
     *
     * @throws ProblemException when no quoting can express it: an empty name, a backtick, a control character
     */
    public static String identifier(String name) throws ProblemException {
        boolean writable = !name.isEmpty() && !hasLoneSurrogate(name)
                && name.chars().noneMatch(c -> c == '`' || Character.isISOControl(c));
        if (!writable) {
            throw new ProblemException("cluster.sql.name", "", visible(name));
        }
        return "`" + name + "`";
    }

    /** {@code `database`.`table`}. */
    public static String identifier(String database, String table) throws ProblemException {
        return identifier(database) + "." + identifier(table);
    }

    /**
     * A text value in single quotes. Quotes and backslashes are escaped with a backslash.
     *
     * @throws ProblemException when the text has a character that no statement can carry, such as NUL
     */
    public static String literal(String text) throws ProblemException {
        if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
            throw new ProblemException("cluster.sql.text", "", visible(text));
        }
        StringBuilder quoted = new StringBuilder(text.length() + 8).append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\'', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('\'').toString();
    }

    /**
     * The pattern for {@code LIKE} that finds a text anywhere, whatever wildcards it contains.
     *
     * @throws ProblemException when it is longer than TDengine compares
     */
    public static String containing(String text) throws ProblemException {
        String pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        if (pattern.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATTERN) {
            throw new ProblemException("cluster.sql.pattern", "", LONGEST_PATTERN - 2);
        }
        return literal(pattern);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(80).forEach(c -> {
            if (Character.isISOControl(c)) {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
