package org.anodeconsole.anode.cli;

import java.io.Console;
import java.time.Duration;
import java.util.Locale;

/** The person at the terminal, if there is one. */
final class Terminal {
    private static final long MILLIS_PER_DOT = 500;

    private int dots;

    /** A dot for every half second of waiting; none when nobody watches. */
    void dot(Duration waited) {
        while (isWatched() && dots < waited.toMillis() / MILLIS_PER_DOT) {
            System.out.print('.');
            System.out.flush();
            dots++;
        }
    }

    void endDots() {
        if (dots > 0) {
            System.out.println();
        }
    }

    /** Asks; no when there is nobody to ask. */
    boolean agrees(String question) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return false;
        }
        String answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private static boolean isWatched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
