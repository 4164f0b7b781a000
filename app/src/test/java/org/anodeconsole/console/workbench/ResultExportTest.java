package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.console.chart.ChartLayer.Window;
import org.anodeconsole.console.chart.ChartSeries;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.workbench.AlgorithmChoice.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultExportTest {
    private static final long DAY = 86_400_000;

    @TempDir
    Path folder;

    private final TimeSeries series = new TimeSeries(
            "load, kW", "test", new long[] {0, DAY, 2 * DAY, 3 * DAY}, Precision.MILLISECONDS, new double[] {1, Double.NaN, 3, 4}, ZoneOffset.UTC);

    private static RunViewModel run(int number, Kind kind, String algorithm, RunResult result) {
        RunViewModel run = new RunViewModel(
                number, new RunRequest(new AnodeAddress("localhost", 6090, false), kind, algorithm, Map.of(), true, 0, 2, 0.95));
        run.set(new RunViewModel.State.Done(result, 7, null));
        return run;
    }

    private static List<RunViewModel> runs() {
        ChartSeries mean = ChartSeries.of(new long[] {3 * DAY, 4 * DAY}, new double[] {5, 6});
        ChartSeries lower = ChartSeries.of(new long[] {3 * DAY, 4 * DAY}, new double[] {4, 5});
        ChartSeries upper = ChartSeries.of(new long[] {3 * DAY, 4 * DAY}, new double[] {6, 7});
        return List.of(
                run(2, Kind.DETECTION, "lof", new RunResult.Detected(List.of(new Window(DAY, 2 * DAY)), ChartSeries.EMPTY)),
                run(1, Kind.FORECAST, "arima", new RunResult.Forecasted(mean, lower, upper, null, null)));
    }

    @Test
    void csvHasARowForEachTimeAndACellForEachResult() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultExport.csv(ResultTable.of(series, runs()), out);
        assertArrayEquals(
                new String[] {
                    "time,\"load, kW\",1 arima,1 arima lower,1 arima upper,2 lof",
                    "1970-01-01T00:00:00Z,1.0,,,,0.0",
                    "1970-01-02T00:00:00Z,,,,,1.0",
                    "1970-01-03T00:00:00Z,3.0,,,,1.0",
                    "1970-01-04T00:00:00Z,4.0,5.0,4.0,6.0,0.0",
                    "1970-01-05T00:00:00Z,,6.0,5.0,7.0,"
                },
                out.toString(StandardCharsets.UTF_8).split("\r?\n"));
    }

    @Test
    void theConsoleReadsItsOwnCsv() throws Exception {
        Path file = folder.resolve("own.csv");
        try (var out = Files.newOutputStream(file)) {
            ResultExport.csv(ResultTable.of(series, runs()), out);
        }
        CsvSource source = CsvSource.file(file);
        CsvLayout layout = new CsvSniffer(ZoneOffset.UTC).sniff(source).layout();
        TimeSeries again = CsvSeriesReader.read(source, layout, (bytes, total) -> true).series();
        assertEquals(5, again.size());
        assertEquals(3, again.value(2));
    }

    @Test
    void theWorkbookHasASummaryWithTheChartACardForEachRunAndTheData() throws IOException {
        ForecastErrors errors = new ForecastErrors(2, 1.25, 1.5, 10, 11, 0.75, 0.5);
        List<ComparisonViewModel.Row> rows = List.of(
                new ComparisonViewModel.Row(1, "arima", "localhost:6090", "p=1", 7L, errors, null),
                new ComparisonViewModel.Row(ComparisonViewModel.NAIVE, "", "", "period=2", null, errors, null));
        byte[] picture = ResultExportTest.class.getResourceAsStream("/org/anodeconsole/console/shell/icon.png").readAllBytes();
        List<String> titles = List.of("Run", "Algorithm", "Anode", "Options", "ms", "MAE", "RMSE", "MAPE", "sMAPE", "MASE", "Coverage", "Precision", "Recall", "F1");
        Path file = folder.resolve("report.xlsx");
        try (var out = Files.newOutputStream(file)) {
            ResultExport.workbook(
                    new ResultExport.Report(titles, "naive", rows, runs(), ResultTable.of(series, runs()), "1.0", picture), out);
        }
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String book = parts.get("xl/workbook.xml");
        for (String sheet : List.of("Summary", "1 arima", "2 lof", "Data")) {
            assertTrue(book.contains("\"" + sheet + "\""), book);
        }
        assertTrue(parts.get("xl/worksheets/sheet1.xml").contains("1.25"), "the summary has the errors");
        assertTrue(parts.get("xl/worksheets/sheet2.xml").contains("6.0") || parts.get("xl/worksheets/sheet2.xml").contains(">6<"), "the card has the forecast");
        assertTrue(parts.keySet().stream().anyMatch(name -> name.startsWith("xl/media/")), "the chart is in it: " + parts.keySet());
    }
}
