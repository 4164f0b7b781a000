package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.console.chart.ChartLayer.Window;
import org.anodeconsole.console.chart.ChartSeries;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.workbench.AlgorithmChoice.Kind;
import org.anodeconsole.console.workbench.ReportWorkbook.Report;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportWorkbookTest {
    private static final long DAY = 86_400_000;
    private static final AnodeAddress ANODE = new AnodeAddress("localhost", 6090, false);

    private final TimeSeries series = new TimeSeries(
            "load", "test", new long[] {0, DAY, 2 * DAY, 3 * DAY}, Precision.MILLISECONDS, new double[] {1, Double.NaN, 3, 4}, ZoneOffset.UTC);

    private static RunViewModel done(int number, Kind kind, String algorithm, Map<String, String> options, int holdOut, RunResult result) {
        RunViewModel run = new RunViewModel(number, new RunRequest(ANODE, kind, algorithm, options, true, holdOut, 2, 0.95));
        run.set(new RunViewModel.State.Done(result, 7, holdOut > 0 ? new ForecastErrors(2, 1.25, 1.5, 10, 11, 0.75, 0.5) : null));
        return run;
    }

    private static RunResult forecast(long first) {
        long[] times = {first, first + DAY};
        return new RunResult.Forecasted(
                ChartSeries.of(times, new double[] {5, 6}), ChartSeries.of(times, new double[] {4, 5}), ChartSeries.of(times, new double[] {6, 8}),
                0.5, null);
    }

    private static RunResult detection() {
        return new RunResult.Detected(List.of(new Window(2 * DAY, 3 * DAY)), ChartSeries.EMPTY);
    }

    /** The parts of the file by name, each a document the XML parser accepts. */
    private static Map<String, Document> report(TimeSeries series, List<Window> labels, List<ComparisonViewModel.Row> rows, RunViewModel... latestFirst)
            throws Exception {
        byte[] picture = ReportWorkbookTest.class.getResourceAsStream("/org/anodeconsole/console/shell/icon.png").readAllBytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWorkbook.write(new Report(series, labels, List.of(latestFirst), rows, picture), new Messages(Locale.ENGLISH), out);
        Map<String, Document> parts = new LinkedHashMap<>();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                if (!part.getName().endsWith(".png")) {
                    parts.put(part.getName(), factory.newDocumentBuilder().parse(new ByteArrayInputStream(content)));
                }
            }
        }
        return parts;
    }

    private static List<String> all(Document part, String tag) {
        NodeList found = part.getElementsByTagNameNS("*", tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static List<String> sheetNames(Map<String, Document> parts) {
        NodeList sheets = parts.get("xl/workbook.xml").getElementsByTagNameNS("*", "sheet");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sheets.getLength(); i++) {
            names.add(((Element) sheets.item(i)).getAttribute("name"));
        }
        return names;
    }

    /** What stands in a row of a sheet, from its first cell on; empty for cells that are not there. */
    private static List<String> row(Map<String, Document> parts, int sheet, int number) {
        List<String> shared = all(parts.get("xl/sharedStrings.xml"), "si");
        NodeList rows = parts.get("xl/worksheets/sheet" + sheet + ".xml").getElementsByTagNameNS("*", "row");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rows.getLength(); i++) {
            Element row = (Element) rows.item(i);
            if (row.getAttribute("r").equals(String.valueOf(number))) {
                NodeList cells = row.getElementsByTagNameNS("*", "c");
                for (int c = 0; c < cells.getLength(); c++) {
                    Element cell = (Element) cells.item(c);
                    while (texts.size() < cell.getAttribute("r").charAt(0) - 'A') {
                        texts.add("");
                    }
                    String value = cell.getTextContent();
                    texts.add(cell.getAttribute("t").equals("s") ? shared.get(Integer.parseInt(value)) : value);
                }
            }
        }
        return texts;
    }

    @Test
    void theFirstSheetBeginsWithTheColumnsOfTheToolItReplaces() throws Exception {
        ForecastErrors errors = new ForecastErrors(2, 1, 2, 10, 11, 1, Double.NaN);
        var naive = new ComparisonViewModel.Row(ComparisonViewModel.NAIVE, "", "", "period=2", null, errors, null);
        Map<String, Document> parts = report(
                series, List.of(new Window(3 * DAY, 3 * DAY)), List.of(naive),
                done(2, Kind.DETECTION, "lof", Map.of("neighbors", "3", "algorithm", "auto"), 0, detection()),
                done(1, Kind.FORECAST, "arima", Map.of("p", "1"), 2, forecast(2 * DAY)));
        assertEquals(List.of("Summary", "1 arima", "2 lof", "Data"), sheetNames(parts));
        assertEquals(List.of("algorithm", "params", "MSE", "elapsed_time(ms.)", "MAE"), row(parts, 1, 1).subList(0, 5));
        assertEquals(List.of("arima", "{\"p\":1}", "2.25", "7.0", "1.25"), row(parts, 1, 2).subList(0, 5));
        assertTrue(row(parts, 1, 1).contains("Anode ms"), "what of it the anode itself took");
        assertEquals(List.of("seasonal naive", "period=2", "4.0", "", "1.0"), row(parts, 1, 3).subList(0, 5));
        assertEquals(List.of("algorithm", "params", "precision(%)", "recall(%)", "elapsed_time(ms.)"), row(parts, 1, 5).subList(0, 5));
        assertEquals(List.of("lof", "{\"algorithm\":\"auto\",\"neighbors\":3}", "50.0", "100.0", "7.0"), row(parts, 1, 6).subList(0, 5));
    }

    @Test
    void theCardOfAForecastHasItsFactsItsValuesAndAChartOfThem() throws Exception {
        Map<String, Document> parts = report(series, List.of(), List.of(), done(1, Kind.FORECAST, "arima", Map.of(), 2, forecast(2 * DAY)));
        assertEquals(List.of("algorithm", "arima"), row(parts, 2, 1));
        assertEquals(List.of("MSE", "2.25"), row(parts, 2, 3));
        int titles = titleRow(parts, "Forecast");
        assertEquals(List.of("Time", "Value", "Forecast", "Lower limit", "Upper limit", "Forecast − value"), row(parts, 2, titles));
        assertEquals(List.of("25569.0", "1.0"), row(parts, 2, titles + 1), "1970 in days since the end of 1899");
        assertEquals(List.of("25571.0", "3.0", "5.0", "4.0", "6.0", "2.0"), row(parts, 2, titles + 3));
        Document chart = parts.get("xl/charts/chart2.xml");
        List<String> references = all(chart, "f");
        assertTrue(references.contains("'1 arima'!$C$" + titles), references.toString());
        assertTrue(references.contains("'1 arima'!$C$" + (titles + 1) + ":$C$" + (titles + 4)), references.toString());
        assertEquals(4, all(chart, "ser").size(), "value, forecast and its limits");
        assertTrue(all(parts.get("[Content_Types].xml"), "Override").size() > 2);
        assertEquals(1, parts.get("xl/worksheets/sheet2.xml").getElementsByTagNameNS("*", "drawing").getLength());
    }

    @Test
    void theCardOfADetectionMarksWhatWasFoundAndWhatWasLabelled() throws Exception {
        Map<String, Document> parts = report(
                series, List.of(new Window(3 * DAY, 3 * DAY)), List.of(), done(1, Kind.DETECTION, "lof", Map.of(), 0, detection()));
        int titles = titleRow(parts, "Found");
        assertEquals(List.of("Time", "Value", "Found", "Labelled", "From", "To", "Rows"), row(parts, 2, titles));
        assertEquals(List.of("25569.0", "1.0", "", "", "25571.0", "25572.0", "2.0"), row(parts, 2, titles + 1));
        assertEquals(List.of("25572.0", "4.0", "4.0", "4.0"), row(parts, 2, titles + 4));
        assertEquals(3, all(parts.get("xl/charts/chart2.xml"), "ser").size());
    }

    private static int titleRow(Map<String, Document> parts, String title) {
        for (int row = 1; row < 60; row++) {
            if (row(parts, 2, row).contains(title)) {
                return row;
            }
        }
        throw new AssertionError("no title " + title);
    }

    @Test
    void noTextBecomesAFormulaAndEveryNameOfASheetIsAllowed() throws Exception {
        TimeSeries named = new TimeSeries(
                "=HYPERLINK(\"x\")&<\u0001", "test", new long[] {0, DAY}, Precision.MILLISECONDS, new double[] {1, 2}, ZoneOffset.UTC);
        Map<String, Document> parts = report(
                named, List.of(), List.of(),
                done(1, Kind.FORECAST, "+a/b[c]:d*e?'f\\" + "x".repeat(40), Map.of("@a", "=1+1"), 0, forecast(2 * DAY)));
        String name = sheetNames(parts).get(1);
        assertEquals("1 +a_b_c__d_e__f_xxxxxxxxxxxxxx", name);
        assertEquals(31, name.length());
        for (Map.Entry<String, Document> part : parts.entrySet()) {
            if (part.getKey().startsWith("xl/worksheets/sheet")) {
                assertEquals(List.of(), all(part.getValue(), "f"), part.getKey());
            }
        }
        assertEquals("=HYPERLINK(\"x\")&<", row(parts, 3, 1).get(1).replace("\u0001", ""));
        assertTrue(all(parts.get("xl/charts/chart2.xml"), "t").getFirst().endsWith("=HYPERLINK(\"x\")&<"));
    }

    @Test
    void timesStandOnTheCalendarOfTheDataAndEarlyOnesAreTextWithoutAChart() throws Exception {
        long noon = Instant.parse("2026-06-01T04:00:00Z").toEpochMilli();
        TimeSeries inChina = new TimeSeries("a", "t", new long[] {noon}, Precision.MILLISECONDS, new double[] {1}, ZoneId.of("Asia/Shanghai"));
        assertEquals("46174.5", row(report(inChina, List.of(), List.of()), 2, 2).getFirst());
        long old = Instant.parse("1749-01-01T00:00:00Z").toEpochMilli();
        TimeSeries sunspots = new TimeSeries("a", "t", new long[] {old}, Precision.MILLISECONDS, new double[] {1}, ZoneOffset.UTC);
        Map<String, Document> parts = report(sunspots, List.of(), List.of(), done(1, Kind.FORECAST, "arima", Map.of(), 0, forecast(old + DAY)));
        assertEquals("1749-01-01T00:00Z", row(parts, 3, 2).getFirst());
        assertFalse(parts.containsKey("xl/charts/chart2.xml"));
        assertTrue(row(parts, 2, 1).getLast().startsWith("No chart"), row(parts, 2, 1).toString());
    }

    @Test
    void moreRowsThanASheetCanHoldGoOnInTheNext() throws IOException, InterruptedException {
        int rows = ReportSheet.MOST_ROWS + 9;
        long[] times = new long[rows];
        for (int i = 0; i < rows; i++) {
            times[i] = i * 1_000L;
        }
        TimeSeries longSeries = new TimeSeries("a", "t", times, Precision.MILLISECONDS, new double[rows], ZoneOffset.UTC);
        byte[] picture = ReportWorkbookTest.class.getResourceAsStream("/org/anodeconsole/console/shell/icon.png").readAllBytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWorkbook.write(new Report(longSeries, List.of(), List.of(), List.of(), picture), new Messages(Locale.ENGLISH), out);
        String last = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals("xl/worksheets/sheet3.xml")) {
                    last = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertTrue(last.contains("<row r=\"11\""), "the title and the ten that were left");
        assertFalse(last.contains("<row r=\"12\""));
    }
}
