package org.anodeconsole.console.services;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The newest lines of a log, at most a given number of them. Safe for many threads. */
public final class LogBuffer {
    public static final int USUAL_CAPACITY = 10_000;

    private final int capacity;
    private final ArrayDeque<LogLine> lines = new ArrayDeque<>();
    private long next;

    public LogBuffer(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void add(String line) {
        if (lines.size() == capacity) {
            lines.removeFirst();
        }
        lines.addLast(LogLine.parse(next, line));
        next++;
    }

    /** The lines with this number or a higher one that are still held. */
    public synchronized List<LogLine> from(long number) {
        long held = next - lines.size();
        if (number <= held) {
            return List.copyOf(lines);
        }
        List<LogLine> newest = new ArrayList<>();
        var backwards = lines.descendingIterator();
        for (long left = next - number; left > 0 && backwards.hasNext(); left--) {
            newest.add(backwards.next());
        }
        return newest.reversed();
    }

    /** The last lines as text. */
    public synchronized List<String> last(int count) {
        return from(Math.max(0, next - count)).stream().map(LogLine::text).toList();
    }

    /** The number the next line will have. */
    public synchronized long next() {
        return next;
    }
}
