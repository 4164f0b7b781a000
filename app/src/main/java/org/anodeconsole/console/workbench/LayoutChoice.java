package org.anodeconsole.console.workbench;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the columns of times and values among the columns of a CSV file. */
record LayoutChoice(Charset charset, char delimiter, boolean header, char decimalMark, ZoneId zone) {
    /** The layout, or null when no column holds numbers. */
    @Nullable CsvLayout choose(List<CsvColumn> columns) {
        int timeColumn = CsvLayout.NO_COLUMN;
        TimeFormat format = TimeFormat.ROW_NUMBER;
        for (CsvColumn column : columns) {
            TimeFormat found = column.textTime(zone);
            if (found != null) {
                timeColumn = column.index();
                format = found;
                break;
            }
        }
        for (int i = 0; timeColumn == CsvLayout.NO_COLUMN && columns.size() > 1 && i < columns.size(); i++) {
            TimeFormat found = columns.get(i).numberTime(zone);
            if (found != null) {
                timeColumn = i;
                format = found;
            }
        }
        int taken = timeColumn;
        List<CsvColumn> numeric = columns.stream().filter(c -> c.index() != taken && c.isNumeric(decimalMark)).toList();
        if (numeric.isEmpty()) {
            return null;
        }
        int value = numeric.stream().filter(c -> !c.isUnlikelyValue()).findFirst().orElse(numeric.getFirst()).index();
        Precision precision = taken == CsvLayout.NO_COLUMN ? Precision.MILLISECONDS : columns.get(taken).precision(format);
        return new CsvLayout(
                charset, delimiter, header, decimalMark, columns.stream().map(CsvColumn::name).toList(), taken, format, precision, zone, value,
                numeric.stream().map(CsvColumn::index).toList());
    }
}
