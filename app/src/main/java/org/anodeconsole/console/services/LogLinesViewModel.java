package org.anodeconsole.console.services;

import java.util.Collections;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a log that a panel shows, as a list that holds only their numbers: a line becomes an object when a cell asks
 * for it. Belongs to the window's thread.
 */
final class LogLinesViewModel extends ObservableListBase<LogLine> {
    private static final LogLine GONE = new LogLine(-1, "", LogSeverity.DEBUG, "", "");

    private final LongList numbers = new LongList();
    private @Nullable LogBuffer buffer;

    /** Shows nothing of another log, to begin with. */
    void startOver(@Nullable LogBuffer other) {
        beginChange();
        int size = numbers.size();
        numbers.clear();
        buffer = other;
        nextRemove(0, Collections.nCopies(size, GONE));
        endChange();
    }

    /** Adds lines at the end; takes away those at the beginning that the log no longer holds. */
    void append(long[] found, long firstHeld) {
        beginChange();
        int at = numbers.search(firstHeld);
        int gone = at >= 0 ? at : -at - 1;
        if (gone > 0) {
            numbers.removeFirst(gone);
            nextRemove(0, Collections.nCopies(gone, GONE));
        }
        if (found.length > 0) {
            int before = numbers.size();
            numbers.addAll(found);
            nextAdd(before, before + found.length);
        }
        endChange();
    }

    @Override
    public LogLine get(int index) {
        LogBuffer from = buffer;
        LogLine line = from == null ? null : from.line(numbers.get(index));
        return line == null ? GONE : line;
    }

    @Override
    public int size() {
        return numbers.size();
    }

    long[] numbers() {
        return numbers.toArray();
    }

    /** The place of the nearest error beyond a place, or -1. */
    int errorFrom(int place, int step) {
        LogBuffer from = buffer;
        if (from == null) {
            return -1;
        }
        for (int i = place + step; i >= 0 && i < numbers.size(); i += step) {
            if (from.severity(numbers.get(i)) == LogSeverity.ERROR) {
                return i;
            }
        }
        return -1;
    }
}
