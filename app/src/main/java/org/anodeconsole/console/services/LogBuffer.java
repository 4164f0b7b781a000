package org.anodeconsole.console.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest lines of a log: at most a given number of them, packed in at most 64 MiB. A million lines of an anode take
 * about a tenth of the room they take in the file. Safe for many threads.
 */
public final class LogBuffer {
    public static final int USUAL_CAPACITY = 1_000_000;
    private static final long MOST_BYTES = 64L << 20;
    private static final int UNPACKED_CHUNKS = 16;

    private final int capacity;
    private final TreeMap<Long, LogChunk> chunks = new TreeMap<>();
    private final List<String> open = new ArrayList<>();
    private final byte[] openSeverities = new byte[LogChunk.LINES];
    private final RunMarks runs = new RunMarks();
    private final Map<Long, List<String>> unpacked = new LinkedHashMap<>(UNPACKED_CHUNKS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<String>> eldest) {
            return size() > UNPACKED_CHUNKS;
        }
    };
    private LogSeverity before = LogSeverity.INFO;
    private long next;
    private long packedBytes;

    public LogBuffer(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void add(String line) {
        LogLine read = LogParser.read(next, LogLine.cut(line), before);
        before = read.severity();
        openSeverities[open.size()] = (byte) read.severity().ordinal();
        open.add(read.text());
        runs.see(read);
        next++;
        if (open.size() == LogChunk.LINES) {
            seal();
        }
    }

    /** Says that the next line is the first of another run of the program. */
    public synchronized void beginRun() {
        runs.begin(next);
    }

    private void seal() {
        long number = next - open.size();
        LogChunk chunk = new LogChunk(number, open, openSeverities.clone());
        chunks.put(number, chunk);
        packedBytes += chunk.packedBytes();
        open.clear();
        while (!chunks.isEmpty() && (packedBytes > MOST_BYTES || next - chunks.firstEntry().getValue().end() >= capacity)) {
            LogChunk oldest = chunks.pollFirstEntry().getValue();
            packedBytes -= oldest.packedBytes();
            unpacked.remove(oldest.first());
        }
        runs.forgetBefore(first());
    }

    /** The number of the oldest line that is held. */
    public synchronized long first() {
        long held = chunks.isEmpty() ? next - open.size() : chunks.firstKey();
        return Math.max(held, next - capacity);
    }

    /** The number the next line will have. */
    public synchronized long next() {
        return next;
    }

    /** The numbers of the held lines that begin a run of the program, ascending. */
    public synchronized List<Long> runs() {
        return runs.starts();
    }

    /** The room the packed lines take, in bytes. */
    public synchronized long packedBytes() {
        return packedBytes;
    }

    /** A line that is held, or null. */
    public synchronized @Nullable LogLine line(long number) {
        if (number < first() || number >= next) {
            return null;
        }
        long openFrom = next - open.size();
        if (number >= openFrom) {
            int index = (int) (number - openFrom);
            return line(number, open.get(index), LogSeverity.values()[openSeverities[index]]);
        }
        LogChunk chunk = chunks.floorEntry(number).getValue();
        List<String> texts = unpacked.computeIfAbsent(chunk.first(), key -> chunk.texts());
        return line(number, texts.get((int) (number - chunk.first())), chunk.severity(number));
    }

    /** How grave a line is; a line that is no longer held counts as the least. */
    public synchronized LogSeverity severity(long number) {
        if (number < first() || number >= next) {
            return LogSeverity.DEBUG;
        }
        long openFrom = next - open.size();
        return number >= openFrom
                ? LogSeverity.values()[openSeverities[(int) (number - openFrom)]]
                : chunks.floorEntry(number).getValue().severity(number);
    }

    private static LogLine line(long number, String text, LogSeverity severity) {
        return LogParser.read(number, text, LogSeverity.INFO).withSeverity(severity);
    }

    /** The lines with this number or a higher one that are still held. Meant for few lines: each becomes an object. */
    public List<LogLine> from(long number) {
        List<LogLine> lines = new ArrayList<>();
        Part part = part(Math.max(number, 0), Long.MAX_VALUE);
        part.each(null, (at, text, severity) -> lines.add(line(at, text, severity)));
        return lines;
    }

    /** The last lines as text. */
    public List<String> last(int count) {
        return from(Math.max(0, next() - count)).stream().map(LogLine::text).toList();
    }

    /** The numbers of the lines in a range that a filter accepts, ascending. Other threads may add lines meanwhile. */
    public long[] find(long from, long to, LogFilter filter) {
        LongList found = new LongList();
        part(from, to).each(filter, (number, text, severity) -> found.add(number));
        return found.toArray();
    }

    private synchronized Part part(long from, long to) {
        long begin = Math.max(from, first());
        Long firstChunk = chunks.floorKey(begin);
        List<LogChunk> sealed = firstChunk == null
                ? List.copyOf(chunks.headMap(to, false).values())
                : List.copyOf(to <= firstChunk ? List.of() : chunks.subMap(firstChunk, true, to, false).values());
        return new Part(begin, Math.min(to, next), sealed, next - open.size(), List.copyOf(open), openSeverities.clone());
    }

    @FunctionalInterface
    private interface Seen {
        void line(long number, String text, LogSeverity severity);
    }

    /** A range of lines as it was at one moment. */
    private record Part(long from, long to, List<LogChunk> sealed, long openFrom, List<String> open, byte[] openSeverities) {

        void each(@Nullable LogFilter filter, Seen seen) {
            for (LogChunk chunk : sealed) {
                if (filter == null || chunk.hasAny(filter.severities())) {
                    each(chunk, filter, seen);
                }
            }
            for (long number = Math.max(from, openFrom); number < to; number++) {
                int index = (int) (number - openFrom);
                LogSeverity severity = LogSeverity.values()[openSeverities[index]];
                if (filter == null || filter.accepts(severity, open.get(index))) {
                    seen.line(number, open.get(index), severity);
                }
            }
        }

        private void each(LogChunk chunk, @Nullable LogFilter filter, Seen seen) {
            // Without a search the severities tell enough and nothing is unpacked.
            List<String> texts = filter == null || filter.searches() ? chunk.texts() : List.of();
            long end = Math.min(chunk.end(), to);
            for (long number = Math.max(chunk.first(), from); number < end; number++) {
                String text = texts.isEmpty() ? "" : texts.get((int) (number - chunk.first()));
                LogSeverity severity = chunk.severity(number);
                if (filter == null || filter.accepts(severity, text)) {
                    seen.line(number, text, severity);
                }
            }
        }
    }
}
