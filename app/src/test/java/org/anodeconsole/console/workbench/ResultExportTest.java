package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
    void aNameThatBeginsLikeAFormulaStaysText() throws IOException {
        TimeSeries named = new TimeSeries("=cmd|' /C calc'!A0", "test", new long[] {0}, Precision.MILLISECONDS, new double[] {-1}, ZoneOffset.UTC);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultExport.csv(ResultTable.of(named, List.of()), out);
        assertArrayEquals(
                new String[] {"time,'=cmd|' /C calc'!A0", "1970-01-01T00:00:00Z,-1.0"}, out.toString(StandardCharsets.UTF_8).split("\r?\n"));
    }
}
