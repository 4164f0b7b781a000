package org.anodeconsole.console.hosts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lists of names with {@code *}, {@code ?} and a leading {@code !}, as SSH's files have them. */
final class HostPatterns {
    private HostPatterns() {}

    /** Whether at least one pattern applies and none that is negated. */
    static boolean apply(List<String> patterns, String name) {
        boolean any = false;
        for (String pattern : patterns) {
            if (pattern.startsWith("!")) {
                if (matches(pattern.substring(1), name)) {
                    return false;
                }
            } else {
                any |= matches(pattern, name);
            }
        }
        return any;
    }

    private static boolean matches(String pattern, String name) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toLowerCase(Locale.ROOT).toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return name.toLowerCase(Locale.ROOT).matches(regex.toString());
    }
}
