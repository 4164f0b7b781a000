package org.anodeconsole.console.workbench;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;

/**
 * How to read a CSV file: guessed by {@link CsvSniffer}, shown to the user, changed by them.
 *
 * @param delimiter between fields: comma, semicolon, tab or bar
 * @param header whether the first line holds names
 * @param decimalMark {@code '.'} or {@code ','}
 * @param columns the names of all columns; "1", "2", … without a header
 * @param timeColumn index of the column of times, or {@link #NO_COLUMN}
 * @param precision unit of the times, fine enough for the fractions of a second found
 * @param zone for times that name none
 * @param valueColumn index of the column of values
 * @param valueCandidates all columns that hold numbers
 */
public record CsvLayout(
        Charset charset, char delimiter, boolean header, char decimalMark, List<String> columns, int timeColumn, TimeFormat timeFormat,
        Precision precision, ZoneId zone, int valueColumn, List<Integer> valueCandidates) {
    public static final int NO_COLUMN = -1;

    public CsvLayout {
        columns = List.copyOf(columns);
        valueCandidates = List.copyOf(valueCandidates);
        if ((timeColumn == NO_COLUMN) != (timeFormat == TimeFormat.ROW_NUMBER)) {
            throw new IllegalArgumentException("a layout has a time column unless its rows are counted; got column " + timeColumn + " with " + timeFormat);
        }
    }

    public CsvLayout withValueColumn(int column) {
        return new CsvLayout(charset, delimiter, header, decimalMark, columns, timeColumn, timeFormat, precision, zone, column, valueCandidates);
    }

    public CsvLayout withTime(int column, TimeFormat format, Precision unit) {
        return new CsvLayout(charset, delimiter, header, decimalMark, columns, column, format, unit, zone, valueColumn, valueCandidates);
    }

    public CsvLayout withZone(ZoneId other) {
        return new CsvLayout(charset, delimiter, header, decimalMark, columns, timeColumn, timeFormat, precision, other, valueColumn, valueCandidates);
    }

    /** The name of the column of values. */
    public String valueName() {
        return columns.get(valueColumn);
    }
}
