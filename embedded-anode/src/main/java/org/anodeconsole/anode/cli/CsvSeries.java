package org.anodeconsole.anode.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.anode.server.Limits;

/**
 * A series from a text file with two columns, time and value, separated by comma, semicolon or tab. A first line without
 * numbers is a heading. Times are whole numbers, taken as they are, or dates (without an offset: UTC), which become
 * milliseconds since 1970.
 */
record CsvSeries(long[] timestamps, double[] values) {
    private static final String SEPARATORS = "[,;\t]";

    static CsvSeries read(Path file) throws IOException {
        List<Long> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] cells = line.split(SEPARATORS, -1);
                if (line.isBlank() || number == 1 && isHeading(cells)) {
                    continue;
                }
                if (times.size() == Limits.MOST_ROWS) {
                    throw new IllegalArgumentException(file + " has more than " + Limits.MOST_ROWS + " rows; send a part of it");
                }
                add(cells, file + " line " + number, times, values);
            }
        }
        return new CsvSeries(
                times.stream().mapToLong(Long::longValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The usual distance of two time stamps. */
    long step() {
        if (timestamps.length < 2) {
            return 1;
        }
        return Math.max(1, (timestamps[timestamps.length - 1] - timestamps[0]) / (timestamps.length - 1));
    }

    private static void add(String[] cells, String where, List<Long> times, List<Double> values) {
        if (cells.length < 2) {
            throw new IllegalArgumentException(where + " has one column; give two: time and value");
        }
        try {
            times.add(time(unquoted(cells[0])));
            values.add(Double.valueOf(unquoted(cells[1])));
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException(where + " cannot be read as time and value: " + cells[0] + ", " + cells[1], e);
        }
    }

    private static boolean isHeading(String[] cells) {
        try {
            Double.parseDouble(unquoted(cells[cells.length > 1 ? 1 : 0]));
            return false;
        } catch (NumberFormatException words) {
            return true;
        }
    }

    private static long time(String text) {
        if (text.matches("[+-]?\\d{1,19}")) {
            return Long.parseLong(text);
        }
        String iso = text.replace(' ', 'T');
        if (iso.indexOf('T') < 0) {
            return LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        }
        boolean offset = iso.endsWith("Z") || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > iso.indexOf('T');
        Instant instant = offset
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        return instant.toEpochMilli();
    }

    private static String unquoted(String cell) {
        String text = cell.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }
}
