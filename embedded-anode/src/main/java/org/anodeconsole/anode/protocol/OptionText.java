package org.anodeconsole.anode.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The grammar of the option string in SQL and on the wire: {@code algo=ksigma,k=2}. There is no quoting: pieces are split
 * at commas; a piece without {@code =} or shorter than three characters is skipped; what follows a second {@code =} is
 * dropped; both sides are trimmed and must not be empty; a later duplicate wins; keys are case-sensitive.
 */
public final class OptionText {
    private static final int SHORTEST_PIECE = 3;

    private OptionText() {}

    public static Map<String, String> parse(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String piece : text.split(",", -1)) {
            String trimmed = piece.strip();
            if (trimmed.length() < SHORTEST_PIECE || trimmed.indexOf('=') < 0) {
                continue;
            }
            String[] sides = trimmed.split("=", -1);
            String key = sides[0].strip();
            String value = sides[1].strip();
            if (!key.isEmpty() && !value.isEmpty()) {
                options.put(key, value);
            }
        }
        return options;
    }

    /**
     * Writes options so that {@link #parse} reads them back.
     *
     * @throws IllegalArgumentException when a key or value cannot be written, because it is empty, has blanks around it or
     *     contains a comma or an equals sign
     */
    public static String format(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> checked(option.getKey()) + "=" + checked(option.getValue()))
                .collect(Collectors.joining(","));
    }

    private static String checked(String part) {
        if (part.isEmpty() || !part.equals(part.strip()) || part.indexOf(',') >= 0 || part.indexOf('=') >= 0) {
            throw new IllegalArgumentException(
                    "\"" + part + "\" cannot be part of an option: it must not be empty, have blanks around it, or contain , or =");
        }
        return part;
    }
}
