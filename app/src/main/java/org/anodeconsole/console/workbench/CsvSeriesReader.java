package org.anodeconsole.console.workbench;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads a series from CSV text whose layout is known. A million rows take about a second. */
public final class CsvSeriesReader {
    public static final long LARGEST_FILE = 512L << 20;
    public static final int MOST_ROWS = 5_000_000;
    private static final int ROWS_BETWEEN_REPORTS = 8_192;
    private static final long DAY = 86_400_000L;

    /** A series and what was noticed on the way. */
    public record Result(TimeSeries series, List<Notice> notices) {
        public Result {
            notices = List.copyOf(notices);
        }
    }

    /** Follows the reading of a file; called on the reading thread. */
    @FunctionalInterface
    public interface Progress {
        /** Says that {@code bytes} of {@code total} are read; returns false to cancel. */
        boolean goesOn(long bytes, long total);
    }

    private final CsvSource source;
    private final CsvLayout layout;
    private final NumberParser numbers;
    private final TimeParser times;
    private final SeriesBuilder rows;

    private CsvSeriesReader(CsvSource source, CsvLayout layout) {
        this.source = source;
        this.layout = layout;
        this.numbers = new NumberParser(layout.decimalMark());
        this.times = new TimeParser(layout.timeFormat(), layout.precision(), layout.zone());
        this.rows = new SeriesBuilder();
    }

    /**
     * Reads all of {@code source}.
     *
     * @throws UnusableDataException when the file cannot be read, is too large, holds text where a number or a time is due
     *     (the notice names the line), or the reading was cancelled
     */
    public static Result read(CsvSource source, CsvLayout layout, Progress progress) throws UnusableDataException {
        return new CsvSeriesReader(source, layout).read(progress);
    }

    private Result read(Progress progress) throws UnusableDataException {
        try {
            long size = source.size();
            if (size > LARGEST_FILE) {
                throw new UnusableDataException(Notice.of(Notice.Kind.FILE_TOO_LARGE, size >> 20, LARGEST_FILE >> 20));
            }
            try (CountingInputStream in = new CountingInputStream(source.open()); CsvReader<CsvRecord> reader = open(in)) {
                boolean skip = layout.header();
                for (CsvRecord row : reader) {
                    if (!skip) {
                        add(row);
                    }
                    skip = false;
                    if (rows.size() % ROWS_BETWEEN_REPORTS == 0 && !progress.goesOn(in.count(), size)) {
                        throw new UnusableDataException(Notice.of(Notice.Kind.CANCELLED));
                    }
                }
            }
        } catch (CsvParseException e) {
            throw syntax(e);
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableDataException(Notice.of(Notice.Kind.FILE_UNREADABLE, source.name()), e);
        }
        return finish();
    }

    private CsvReader<CsvRecord> open(InputStream in) {
        return CsvReader.builder()
                .fieldSeparator(layout.delimiter())
                .commentStrategy(CommentStrategy.SKIP)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(in, layout.charset());
    }

    private static UnusableDataException syntax(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String reason = String.valueOf(cause.getMessage());
        String line = String.valueOf(e.getMessage()).replaceAll("\\D*(\\d+).*", "$1");
        return new UnusableDataException(Notice.of(Notice.Kind.BAD_SYNTAX, line, reason), e);
    }

    private void add(CsvRecord row) throws UnusableDataException {
        if (rows.size() == MOST_ROWS) {
            throw new UnusableDataException(Notice.of(Notice.Kind.TOO_MANY_ROWS, MOST_ROWS));
        }
        int needed = Math.max(layout.timeColumn(), layout.valueColumn());
        if (row.getFieldCount() <= needed) {
            throw new UnusableDataException(Notice.of(Notice.Kind.TOO_FEW_FIELDS, row.getStartingLineNumber(), row.getFieldCount(), needed + 1));
        }
        rows.add(time(row), value(row));
    }

    private long time(CsvRecord row) throws UnusableDataException {
        if (layout.timeColumn() == CsvLayout.NO_COLUMN) {
            return layout.precision().ofMillis(rows.size() * DAY);
        }
        String text = row.getField(layout.timeColumn());
        OptionalLong time = times.parse(text);
        if (time.isEmpty()) {
            throw new UnusableDataException(Notice.of(
                    Notice.Kind.TEXT_FOR_TIME, row.getStartingLineNumber(), shortened(text), layout.columns().get(layout.timeColumn()),
                    layout.timeFormat().pattern()));
        }
        return time.getAsLong();
    }

    private double value(CsvRecord row) throws UnusableDataException {
        String text = row.getField(layout.valueColumn());
        if (NumberParser.isMissing(text)) {
            return Double.NaN;
        }
        OptionalDouble value = numbers.parse(text);
        if (value.isPresent()) {
            return value.getAsDouble();
        }
        if (NumberParser.isMissing(text.strip())) {
            return Double.NaN;
        }
        throw new UnusableDataException(Notice.of(Notice.Kind.TEXT_FOR_NUMBER, row.getStartingLineNumber(), shortened(text), layout.valueName()));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private Result finish() throws UnusableDataException {
        if (rows.size() == 0) {
            throw new UnusableDataException(Notice.of(Notice.Kind.NO_ROWS, source.name()));
        }
        List<Notice> notices = new ArrayList<>();
        if (layout.timeColumn() == CsvLayout.NO_COLUMN) {
            notices.add(Notice.of(Notice.Kind.TIMES_COUNTED));
        }
        int unsorted = rows.sort();
        if (unsorted > 0) {
            notices.add(Notice.of(Notice.Kind.TIMES_SORTED, unsorted));
        }
        if (times.zonesMissing() > 0) {
            notices.add(Notice.of(Notice.Kind.ZONES_MISSING, times.zonesMissing(), layout.zone().getId()));
        }
        if (times.offsetsDiffer()) {
            notices.add(Notice.of(Notice.Kind.OFFSETS_DIFFER));
        }
        String fileName = source.name();
        String name = layout.header() ? layout.valueName() : fileName.replaceFirst("\\.(?i:csv|tsv|txt)$", "");
        TimeSeries series = rows.build(name, fileName, layout.precision(), layout.zone());
        SeriesProfile profile = SeriesProfile.of(series);
        if (profile.duplicates() > 0) {
            notices.add(Notice.of(Notice.Kind.TIMES_REPEATED, profile.duplicates()));
        }
        if (profile.missing() > 0) {
            notices.add(Notice.of(Notice.Kind.VALUES_MISSING, profile.missing()));
        }
        return new Result(series, notices);
    }
}
