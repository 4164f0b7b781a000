package org.anodeconsole.console.workbench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.workbench.ReportSummary.Fact;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a report for spreadsheets: a summary of the runs, a card with a chart for each, and all data. */
final class ReportWorkbook {
    private static final String APPLICATION = "Anode Console";
    /** Of the file's properties, which want a number. */
    private static final String VERSION = "1.0";
    private static final int PICTURE_WIDTH = 900;
    /** Where a PNG says its width; its height follows. */
    private static final int PNG_WIDTH = 16;
    private static final double PARAMS_WIDTH = 36;

    /**
     * What goes into a report.
     *
     * @param labels what is known to be anomalous
     * @param runs the latest first; only finished ones are told of
     * @param comparison the rows of the page's table, for the seasonal naive forecast
     * @param picture of the chart, PNG
     */
    record Report(
            TimeSeries series, List<ChartLayer.Window> labels, List<RunViewModel> runs, List<ComparisonViewModel.Row> comparison, byte[] picture) {}

    private final Report report;
    private final Messages messages;
    private final SheetClock clock;
    private final ReportSummary rows;
    private final Map<Integer, SheetChart> charts = new TreeMap<>();
    private int sheets;

    private ReportWorkbook(Report report, Messages messages) {
        this.report = report;
        this.messages = messages;
        this.clock = SheetClock.of(report.series());
        this.rows = new ReportSummary(report.series(), report.labels(), messages);
    }

    /** Leaves the stream open. */
    static void write(Report report, Messages messages, OutputStream out) throws IOException {
        Path plain = Files.createTempFile("anode-console-report", ".xlsx");
        try {
            ReportWorkbook writer = new ReportWorkbook(report, messages);
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(plain))) {
                writer.writePlain(file);
            }
            SheetCharts.add(plain, writer.charts, out);
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private void writePlain(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
            summary(sheet(workbook, messages.text("workbench.report.summary")));
            ReportCard card = new ReportCard(report.series(), report.labels(), clock, messages);
            for (RunViewModel run : report.runs().reversed()) {
                if (run.state() instanceof RunViewModel.State.Done done) {
                    ReportSheet sheet = sheet(workbook, run.number() + " " + run.request().algorithm());
                    @Nullable SheetChart chart = card.write(sheet, run, done.result(), rows.of(run, done));
                    if (chart != null) {
                        charts.put(sheets, chart);
                    }
                    sheet.sheet().finish();
                }
            }
            data(workbook, ResultTable.of(report.series(), report.runs()));
        }
    }

    private ReportSheet sheet(Workbook workbook, String name) {
        sheets++;
        return new ReportSheet(workbook.newWorksheet(ReportSheet.name(name)), clock);
    }

    private void summary(ReportSheet sheet) throws IOException {
        sheet.sheet().width(1, PARAMS_WIDTH);
        int line = table(sheet, 0, RunResult.Forecasted.class);
        for (ComparisonViewModel.Row row : report.comparison()) {
            if (row.run() == ComparisonViewModel.NAIVE) {
                facts(sheet, line++, rows.ofNaive(row));
            }
        }
        line = table(sheet, line == 0 ? 0 : line + 1, RunResult.Detected.class);
        ByteBuffer png = ByteBuffer.wrap(report.picture());
        int height = Math.max(1, (int) ((long) PICTURE_WIDTH * png.getInt(PNG_WIDTH + Integer.BYTES) / png.getInt(PNG_WIDTH)));
        sheet.sheet().addImage(line + 1, 0, report.picture(), PICTURE_WIDTH, height);
        sheet.sheet().finish();
    }

    /** The runs with results of a kind under their titles; the row behind them. */
    private int table(ReportSheet sheet, int titleRow, Class<? extends RunResult> kind) {
        List<String> titles = List.of();
        int line = titleRow + 1;
        for (RunViewModel run : report.runs().reversed()) {
            if (run.state() instanceof RunViewModel.State.Done done && kind.isInstance(done.result())) {
                List<Fact> facts = rows.of(run, done);
                titles = facts.stream().map(Fact::title).toList();
                facts(sheet, line++, facts);
            }
        }
        sheet.titles(titleRow, titles);
        return titles.isEmpty() ? titleRow : line;
    }

    private static void facts(ReportSheet sheet, int line, List<Fact> facts) {
        for (int i = 0; i < facts.size(); i++) {
            facts.get(i).write(sheet, line, i);
        }
    }

    /** All rows; where one sheet cannot hold them, the next goes on. */
    private void data(Workbook workbook, ResultTable table) throws IOException {
        int perSheet = ReportSheet.MOST_ROWS - 1;
        for (int first = 0, part = 1; first == 0 || first < table.rows().size(); first += perSheet, part++) {
            String name = messages.text("workbench.report.data") + (part == 1 ? "" : " " + part);
            ReportSheet sheet = sheet(workbook, name);
            sheet.sheet().freezePane(1, 1);
            sheet.titles(0, table.columns());
            int end = Math.min(table.rows().size(), first + perSheet);
            for (int i = first; i < end; i++) {
                ResultTable.Row row = table.rows().get(i);
                int line = 1 + i - first;
                sheet.time(line, 0, row.millis());
                for (int column = 0; column < row.values().length; column++) {
                    sheet.number(line, column + 1, row.values()[column]);
                }
                sheet.endRow(line);
            }
            sheet.sheet().finish();
        }
    }
}
