package org.anodeconsole.console.services;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Makes lines of bytes that arrive in pieces: UTF-8, a line when it is complete, a long one cut at 16 KiB. */
final class LineSplitter {
    private static final int LONGEST_LINE = 16 << 10;

    private final Consumer<String> lines;
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    private boolean skipping;

    LineSplitter(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Passes over the rest of the present line, whose beginning was not read. */
    void skipLine() {
        unfinished.reset();
        skipping = true;
    }

    void take(byte[] bytes, int count) {
        int from = 0;
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                keep(bytes, from, i);
                if (!skipping) {
                    finishLine();
                }
                skipping = false;
                from = i + 1;
            }
        }
        keep(bytes, from, count);
    }

    private void keep(byte[] bytes, int from, int to) {
        int room = LONGEST_LINE - unfinished.size();
        if (!skipping && room > 0) {
            unfinished.write(bytes, from, Math.min(room, to - from));
        }
    }

    /** Ends the present line: nothing will be added to it. */
    void finishLine() {
        if (unfinished.size() > 0) {
            lines.accept(unfinished.toString(StandardCharsets.UTF_8).stripTrailing());
            unfinished.reset();
        }
        skipping = false;
    }
}
