package org.anodeconsole.console.workbench;

import java.util.List;

/**
 * How a CSV file is read, with its first rows (the header not among them): shown before it is read, and when it cannot be.
 */
public record CsvPreview(CsvSource source, CsvLayout layout, List<List<String>> rows) {
    public CsvPreview {
        rows = rows.stream().map(List::copyOf).toList();
    }

    CsvPreview with(CsvLayout other) {
        return new CsvPreview(source, other, rows);
    }

    /** The layout with the times of another column, their format guessed from the first rows. */
    CsvLayout timedBy(int column) {
        if (column == CsvLayout.NO_COLUMN) {
            return layout.withTime(column, TimeFormat.ROW_NUMBER, Precision.MILLISECONDS);
        }
        // The user says that these are times: no need to be named or placed like times.
        CsvColumn times = new CsvColumn(0, "time", rows.stream().map(row -> row.get(column)).toList());
        TimeFormat text = times.textTime(layout.zone());
        TimeFormat number = text == null ? times.numberTime(layout.zone()) : text;
        TimeFormat format = number == null ? TimeFormat.YEAR_FIRST : number;
        return layout.withTime(column, format, times.precision(format));
    }
}
