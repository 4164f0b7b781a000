package org.anodeconsole.console.workbench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes results as CSV, for other programs to read. */
final class ResultExport {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private ResultExport() {}

    /** Writes the table as CSV: UTF-8, comma, point as decimal mark; empty cells where there is no value. Leaves the stream open. */
    static void csv(ResultTable table, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(table.columns().stream().map(ResultExport::name).toList());
        for (ResultTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.time()));
            for (double value : row.values()) {
                cells.add(Double.isNaN(value) ? "" : String.valueOf(value));
            }
            csv.writeRecord(cells);
        }
        csv.flush();
        text.flush();
    }

    /** Programs for spreadsheets compute a cell that begins like a formula; an apostrophe makes it text. Only names can begin so. */
    private static String name(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
