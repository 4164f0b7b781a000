package org.anodeconsole.console.hosts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts what a program writes into lines, read as UTF-8. A line that is too long is cut, not gathered. */
final class LineSplitter extends OutputStream {
    private final int longest;
    private final Consumer<String> line;
    private final ByteArrayOutputStream present = new ByteArrayOutputStream();

    LineSplitter(int longest, Consumer<String> line) {
        this.longest = longest;
        this.line = line;
    }

    /** Reads a stream to its end on a thread of its own. */
    static void reading(InputStream from, int longest, Consumer<String> line) {
        PipeThread.start("program-lines", () -> {
            LineSplitter lines = new LineSplitter(longest, line);
            try (from) {
                from.transferTo(lines);
            } catch (IOException e) {
                return; // The stream broke instead of ending; the lines it gave stand.
            }
            lines.close();
        });
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n') {
            deliver();
        } else if (present.size() < longest) {
            present.write(b);
        }
    }

    private void deliver() {
        String text = present.toString(StandardCharsets.UTF_8);
        present.reset();
        line.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    /** Delivers a last line without line end. */
    @Override
    public synchronized void close() {
        if (present.size() > 0) {
            deliver();
        }
    }
}
