package org.anodeconsole.console.hosts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes arguments so that a POSIX shell reads back what they were. SSH hands one line to the login shell of the user there;
 * this is the only place that makes such lines.
 */
final class ShellQuoting {
    private ShellQuoting() {}

    static String line(List<String> arguments) {
        return arguments.stream().map(ShellQuoting::quote).collect(Collectors.joining(" "));
    }

    /**
     * One argument in single quotes. Quotes and backslashes stand outside of them, each behind a backslash: POSIX shells need
     * that for the quote only, fish for both.
     *
     * @throws IllegalArgumentException when it holds a NUL, which no program can be given, or half a surrogate pair
     */
    static String quote(String argument) {
        StringBuilder quoted = new StringBuilder(argument.length() + 2).append('\'');
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < argument.length()
                    && Character.isLowSurrogate(argument.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                throw new IllegalArgumentException("an argument must be text without NUL characters");
            }
            if (pair) {
                quoted.append(c).append(argument.charAt(++i));
            } else if (c == '\'' || c == '\\') {
                quoted.append("'\\").append(c).append('\'');
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('\'').toString();
    }
}
