package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.anodeconsole.console.workbench.Notice.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    private CsvSource file(String text, Charset charset) throws IOException {
        return CsvSource.file(Files.writeString(folder.resolve("data.csv"), text, charset));
    }

    private CsvLayout layout(String text) throws Exception {
        return new CsvSniffer(ZoneOffset.UTC).sniff(file(text, StandardCharsets.UTF_8)).layout();
    }

    private CsvSeriesReader.Result read(String text) throws Exception {
        return read(file(text, StandardCharsets.UTF_8), ZoneOffset.UTC);
    }

    private static CsvSeriesReader.Result read(CsvSource source, ZoneId zone) throws Exception {
        return CsvSeriesReader.read(source, new CsvSniffer(zone).sniff(source).layout(), (bytes, total) -> true);
    }

    private Notice failure(String text) {
        return assertThrows(UnusableDataException.class, () -> read(text)).notice();
    }

    private static List<Kind> kinds(CsvSeriesReader.Result result) {
        return result.notices().stream().map(Notice::kind).toList();
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    @Test
    void readsPlainCommaSeparatedDates() throws Exception {
        TimeSeries series = read("date,sales\n2024-01-01,1.5\n2024-01-02,2\n2024-01-03,-3e2\n").series();
        assertArrayEquals(new double[] {1.5, 2, -300}, series.values());
        assertEquals(millis("2024-01-02T00:00:00Z"), series.time(1));
        assertEquals("sales", series.name());
        assertEquals("data.csv", series.source());
    }

    @Test
    void readsSemicolonsDecimalCommasAndGermanDates() throws Exception {
        String text = "Zeit;Wert\n30.11.2023 13:30;1,5\n01.12.2023 13:30;2,25\n02.12.2023 13:30;1.000,5\n";
        CsvLayout layout = layout(text.replace("1.000,5", "3,5"));
        assertEquals(';', layout.delimiter());
        assertEquals(',', layout.decimalMark());
        assertEquals(TimeFormat.DAY_FIRST, layout.timeFormat());
        TimeSeries series = read(text).series();
        assertArrayEquals(new double[] {1.5, 2.25, 1_000.5}, series.values());
        assertEquals(millis("2023-12-01T13:30:00Z"), series.time(1));
    }

    @Test
    void tellsDayFirstFromMonthFirstByTheStepsItGives() throws Exception {
        assertEquals(TimeFormat.MONTH_FIRST, layout("d,v\n03/01/2024,1\n03/02/2024,2\n03/03/2024,3\n").timeFormat());
        assertEquals(TimeFormat.DAY_FIRST, layout("d,v\n01/03/2024,1\n02/03/2024,2\n03/03/2024,3\n").timeFormat());
    }

    @Test
    void readsTheZoneInTheTimesAndAppliesTheGivenOneElsewhere() throws Exception {
        assertEquals(millis("2024-01-01T04:00:00Z"), read("t,v\n2024-01-01T12:00:00+08:00,1\n2024-01-01T13:00:00+0800,2\n").series().time(0));
        assertEquals(millis("2024-01-01T12:00:00Z"), read("t,v\n2024-01-01T12:00Z,1\n2024-01-01T13:00Z,2\n").series().time(0));
        CsvSource local = file("t|v\n2024/1/1 12:00|1\n2024/1/1 13:00|2\n", StandardCharsets.UTF_8);
        assertEquals(millis("2024-01-01T04:00:00Z"), read(local, SHANGHAI).series().time(0));
    }

    @Test
    void readsEpochTimesInAllUnits() throws Exception {
        assertEquals(TimeFormat.EPOCH_SECONDS, layout("ts,v\n1700000000,1\n1700000060,2\n").timeFormat());
        assertEquals(TimeFormat.EPOCH_MILLIS, layout("ts,v\n1700000000000,1\n1700000060000,2\n").timeFormat());
        TimeSeries micros = read("ts,v\n1700000000000001,1\n1700000000000002,2\n").series();
        assertEquals(Precision.MICROSECONDS, micros.precision());
        assertEquals(1_700_000_000_000_002L, micros.time(1));
        TimeSeries nanos = read("ts,v\n1700000000000000001,1\n1700000000000000002,2\n").series();
        assertEquals(Precision.NANOSECONDS, nanos.precision());
        assertEquals(1_700_000_000_000_000_002L, nanos.time(1));
        assertEquals(1_700_000_000_250L, read("ts,v\n1700000000.25,1\n1700000001.5,2\n").series().time(0));
    }

    @Test
    void keepsFractionsOfASecond() throws Exception {
        TimeSeries micros = read("t,v\n2024-01-01 00:00:00.000001,1\n2024-01-01 00:00:00.000002,2\n").series();
        assertEquals(Precision.MICROSECONDS, micros.precision());
        assertEquals(millis("2024-01-01T00:00:00Z") * 1_000 + 2, micros.time(1));
        assertEquals(millis("2024-01-01T00:00:00.250Z"), read("t,v\n2024-01-01 00:00:00.25,1\n2024-01-01 00:00:01.5,2\n").series().time(0));
    }

    @Test
    void readsYearsMonthsAndCompactDates() throws Exception {
        assertEquals(TimeFormat.YEAR, layout("year,v\n1949,1\n1950,2\n").timeFormat());
        assertEquals(TimeFormat.YEAR_MONTH, layout("m,v\n1949-01,1\n1949-02,2\n").timeFormat());
        assertEquals(millis("2024-03-02T12:30:15Z"), read("time,v\n20240301123015,1\n20240302123015,2\n").series().time(1));
        assertEquals(millis("2024-03-01T13:05:00Z"), read("time,v\n3/1/2024 1:05 PM,1\n3/2/2024 1:05 PM,2\n").series().time(0));
    }

    @Test
    void readsQuotesByteOrderMarkAndTabs() throws Exception {
        TimeSeries series = read("\ufeff\"time\"\t\"a \"\"b\"\"\"\n\"2024-01-01\"\t\"1\"\n\"2024-01-02\"\t\"2\"\n").series();
        assertEquals("a \"b\"", series.name());
        assertEquals(2, series.size());
    }

    @Test
    void readsFilesOfChineseSpreadsheets() throws Exception {
        CsvSource source = file("时间,温度\n2024/1/1 8:00,20.5\n2024/1/1 9:00,21\n", Charset.forName("GB18030"));
        assertEquals("温度", read(source, SHANGHAI).series().name());
        CsvSource wide = file("\ufefftime,温度\n2024/1/1 8:00,20.5\n2024/1/1 9:00,21\n", StandardCharsets.UTF_16LE);
        assertEquals("温度", read(wide, SHANGHAI).series().name());
    }

    @Test
    void countsDaysForASingleColumnAndSaysSo() throws Exception {
        CsvSeriesReader.Result result = read("5\n6\n7\n");
        assertEquals(List.of(Kind.TIMES_COUNTED), kinds(result));
        assertArrayEquals(new double[] {5, 6, 7}, result.series().values());
        assertEquals(86_400_000, result.series().time(1));
        assertEquals("data", result.series().name());
    }

    @Test
    void listsAllColumnsOfNumbersAndPassesOverRowNumbers() throws Exception {
        CsvLayout layout = layout("id,time,host,cpu,memory\n1,2024-01-01,a,3,4\n2,2024-01-02,a,3,5\n");
        assertEquals("cpu", layout.valueName());
        assertEquals(List.of(0, 3, 4), layout.valueCandidates());
        CsvSource source = CsvSource.file(folder.resolve("data.csv"));
        assertEquals("memory", CsvSeriesReader.read(source, layout.withValueColumn(4), (bytes, total) -> true).series().name());
    }

    @Test
    void sortsTimesAndSaysSo() throws Exception {
        CsvSeriesReader.Result result = read("t,v\n2024-01-03,3\n2024-01-01,1\n2024-01-02,2\n2024-01-02,2.5\n");
        assertArrayEquals(new double[] {1, 2, 2.5, 3}, result.series().values());
        assertEquals(List.of(Kind.TIMES_SORTED, Kind.TIMES_REPEATED), kinds(result));
    }

    @Test
    void missingValuesBecomeGapsAndAreCounted() throws Exception {
        CsvSeriesReader.Result result = read("t,v\n2024-01-01,1\n2024-01-02,\n2024-01-03,NaN\n2024-01-04,null\n2024-01-05, N/A \n2024-01-06,6\n");
        assertEquals(List.of(Notice.of(Kind.VALUES_MISSING, 4)), result.notices());
        assertTrue(Double.isNaN(result.series().value(4)));
    }

    @Test
    void namesTheLineOfTextWhereANumberIsDue() {
        StringBuilder text = new StringBuilder("t,v\n");
        for (int i = 0; i < 400; i++) {
            text.append(1_700_000_000 + i).append(i == 390 ? ",broken" : ",1").append('\n');
        }
        Notice notice = failure(text.toString());
        assertEquals(Kind.TEXT_FOR_NUMBER, notice.kind());
        assertEquals(List.of(392L, "broken", "v"), notice.arguments());
    }

    @Test
    void namesTheLineOfATimeThatIsNone() {
        StringBuilder text = new StringBuilder("t,v\n");
        for (int i = 0; i < 400; i++) {
            text.append(i == 350 ? "2024-02-30" : "2024-02-01").append(",1\n");
        }
        Notice notice = failure(text.toString());
        assertEquals(Kind.TEXT_FOR_TIME, notice.kind());
        assertEquals(List.of(352L, "2024-02-30", "t"), notice.arguments().subList(0, 3));
    }

    @Test
    void namesTheLineThatIsTooShort() {
        StringBuilder text = new StringBuilder("t,v\n");
        for (int i = 0; i < 400; i++) {
            text.append(i == 350 ? "2024-02-01" : "2024-02-01,1").append('\n');
        }
        assertEquals(Notice.of(Kind.TOO_FEW_FIELDS, 352L, 1, 2), failure(text.toString()));
    }

    @Test
    void refusesEmptyTextWordsAndHeadersAlone() {
        assertEquals(Kind.FILE_EMPTY, failure("").kind());
        assertEquals(Kind.FILE_EMPTY, failure("  \n\n").kind());
        assertEquals(Kind.NO_NUMBERS, failure("name,city\nAda,London\n").kind());
        assertEquals(Kind.NO_NUMBERS, failure("time,value\n").kind());
        assertEquals(Kind.NO_NUMBERS, failure("\u0000\u0001\u0002 binary \u0003\n\u0004").kind());
        assertEquals(Kind.FILE_UNREADABLE, assertThrows(UnusableDataException.class,
                () -> new CsvSniffer(ZoneOffset.UTC).sniff(CsvSource.file(folder.resolve("none.csv")))).notice().kind());
    }

    @Test
    void isNotHeldUpByANumberWithAHugeExponent() throws Exception {
        TimeParser parser = new TimeParser(TimeFormat.EPOCH_SECONDS, Precision.MILLISECONDS, ZoneOffset.UTC);
        assertTrue(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parser.parse("1e999999999")).isEmpty());
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        CsvSource source = file("5\n".repeat(20_000), StandardCharsets.UTF_8);
        CsvLayout layout = new CsvSniffer(ZoneOffset.UTC).sniff(source).layout();
        UnusableDataException e = assertThrows(UnusableDataException.class, () -> CsvSeriesReader.read(source, layout, (bytes, total) -> false));
        assertEquals(Kind.CANCELLED, e.notice().kind());
    }

    @Test
    void readsAMillionRowsInReasonableTime() throws Exception {
        Path big = folder.resolve("big.csv");
        try (BufferedWriter out = Files.newBufferedWriter(big)) {
            out.write("time,value\n");
            for (int i = 0; i < 1_000_000; i++) {
                Instant time = Instant.ofEpochSecond(1_700_000_000L + i);
                out.write(time.toString().replace('T', ' ').replace("Z", "") + "," + (i * 37 % 1_000) / 8.0 + "\n");
            }
        }
        CsvSource source = CsvSource.file(big);
        long start = System.nanoTime();
        TimeSeries series = read(source, SHANGHAI).series();
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertEquals(1_000_000, series.size());
        assertEquals(1_700_999_999L - 8 * 3_600, series.time(999_999) / 1_000);
        assertTrue(millis < 20_000, "took " + millis + " ms");
    }
}
