package org.anodeconsole.console.services;

import java.util.List;

/** Which runs of the program a log panel shows. */
public enum LogRun {
    ALL,
    /** Since the last start. */
    LATEST,
    /** From the start before to the last one. */
    PREVIOUS;

    /** A range of lines: from one number to before another. */
    record Range(long from, long to) {}

    /** @param starts the numbers of the lines that begin a run, ascending */
    Range among(List<Long> starts) {
        long last = starts.isEmpty() ? 0 : starts.getLast();
        return switch (this) {
            case ALL -> new Range(0, Long.MAX_VALUE);
            case LATEST -> new Range(last, Long.MAX_VALUE);
            case PREVIOUS -> new Range(starts.size() < 2 ? 0 : starts.get(starts.size() - 2), last);
        };
    }
}
