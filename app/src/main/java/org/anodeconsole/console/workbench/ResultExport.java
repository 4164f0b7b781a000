package org.anodeconsole.console.workbench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.algorithms.evaluation.DetectionScores;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.workbench.ComparisonViewModel.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes results into files other programs read. */
final class ResultExport {
    private static final int MOST_SHEET_ROWS = 1_048_576;
    private static final int MOST_SHEET_NAME = 31;
    private static final int PICTURE_COLUMNS = 12;
    private static final int PICTURE_ROWS = 24;

    private ResultExport() {}

    /** Writes the table as CSV: UTF-8, comma, point as decimal mark; empty cells where there is no value. Leaves the stream open. */
    static void csv(ResultTable table, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(table.columns());
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

    /**
     * What goes into a report.
     *
     * @param titles the titles of the summary's columns: run, algorithm, anode, options, milliseconds, then the measures
     * @param naive the name of the seasonal naive forecast
     * @param version of the program, like {@code 1.0}
     * @param picture of the chart, PNG
     */
    record Report(List<String> titles, String naive, List<Row> comparison, List<RunViewModel> runs, ResultTable table, String version, byte[] picture) {}

    /** Writes a workbook: a summary with the chart, a sheet for each finished run, and the data. Leaves the stream open. */
    static void workbook(Report report, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Anode Console", report.version())) {
            summary(workbook.newWorksheet("Summary"), report);
            for (RunViewModel run : report.runs().reversed()) {
                if (run.state() instanceof RunViewModel.State.Done done) {
                    card(workbook.newWorksheet(sheetName(run)), run, done, report);
                }
            }
            data(workbook.newWorksheet("Data"), report.table());
        }
    }

    private static String sheetName(RunViewModel run) {
        // Names of sheets are short and must not hold these characters.
        String name = (run.number() + " " + run.request().algorithm()).replaceAll("[\\\\/?*\\[\\]:]", "_");
        return name.substring(0, Math.min(MOST_SHEET_NAME, name.length()));
    }

    private static void summary(Worksheet sheet, Report report) {
        titles(sheet, 0, report.titles());
        int line = 1;
        for (Row row : report.comparison()) {
            comparisonLine(sheet, line++, row, report.naive());
        }
        sheet.addImage(line + 1, 0, line + 1 + PICTURE_ROWS, PICTURE_COLUMNS, report.picture());
    }

    private static void comparisonLine(Worksheet sheet, int line, Row row, String naive) {
        if (row.run() == ComparisonViewModel.NAIVE) {
            sheet.value(line, 1, naive);
        } else {
            sheet.value(line, 0, row.run());
            sheet.value(line, 1, row.algorithm());
        }
        sheet.value(line, 2, row.anode());
        sheet.value(line, 3, row.options());
        Long millis = row.millis();
        if (millis != null) {
            sheet.value(line, 4, millis);
        }
        double[] measures = measures(row);
        for (int i = 0; i < measures.length; i++) {
            number(sheet, line, 5 + i, measures[i]);
        }
    }

    /** MAE, RMSE, MAPE, sMAPE, MASE, coverage, precision, recall, F1; NaN where unknown. */
    private static double[] measures(Row row) {
        double none = Double.NaN;
        ForecastErrors errors = row.errors();
        DetectionScores scores = row.scores();
        return new double[] {
            errors == null ? none : errors.mae(), errors == null ? none : errors.rmse(), errors == null ? none : errors.mape(),
            errors == null ? none : errors.smape(), errors == null ? none : errors.mase(), errors == null ? none : errors.coverage(),
            scores == null ? none : scores.precision(), scores == null ? none : scores.recall(), scores == null ? none : scores.f1()
        };
    }

    private static void card(Worksheet sheet, RunViewModel run, RunViewModel.State.Done done, Report report) {
        titles(sheet, 0, report.titles());
        report.comparison().stream().filter(row -> row.run() == run.number()).forEach(row -> comparisonLine(sheet, 1, row, report.naive()));
        int line = 3;
        if (done.result() instanceof RunResult.Forecasted forecast) {
            titles(sheet, line++, List.of("time", "mean", "lower", "upper"));
            for (int i = 0; i < forecast.mean().size(); i++) {
                sheet.value(line, 0, Instant.ofEpochMilli(forecast.mean().time(i)).toString());
                number(sheet, line, 1, forecast.mean().value(i));
                number(sheet, line, 2, forecast.lower().value(i));
                number(sheet, line++, 3, forecast.upper().value(i));
            }
        } else if (done.result() instanceof RunResult.Detected detected) {
            titles(sheet, line++, List.of("from", "to"));
            for (ChartLayer.Window window : detected.windows()) {
                sheet.value(line, 0, Instant.ofEpochMilli(window.from()).toString());
                sheet.value(line++, 1, Instant.ofEpochMilli(window.to()).toString());
            }
        }
        sheet.addImage(3, 6, 3 + PICTURE_ROWS, 6 + PICTURE_COLUMNS, report.picture());
    }

    private static void data(Worksheet sheet, ResultTable table) {
        titles(sheet, 0, table.columns());
        int line = 1;
        for (ResultTable.Row row : table.rows()) {
            if (line == MOST_SHEET_ROWS - 1) {
                sheet.value(line, 0, "… more rows than a sheet can hold: export CSV");
                return;
            }
            sheet.value(line, 0, row.time());
            for (int i = 0; i < row.values().length; i++) {
                number(sheet, line, i + 1, row.values()[i]);
            }
            line++;
        }
    }

    private static void titles(Worksheet sheet, int line, List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            sheet.value(line, i, titles.get(i));
            sheet.style(line, i).bold().set();
        }
    }

    private static void number(Worksheet sheet, int line, int column, double value) {
        if (Double.isFinite(value)) {
            sheet.value(line, column, value);
        }
    }
}
