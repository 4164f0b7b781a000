package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.workbench.Notice.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people really have them. */
class CsvOddFilesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    private CsvPreview sniff(String text, Charset charset) throws Exception {
        Path file = Files.writeString(folder.resolve("data.csv"), text, charset);
        return new CsvSniffer(SHANGHAI).sniff(org.anodeconsole.console.workbench.CsvSource.file(file));
    }

    private CsvSeriesReader.Result read(String text, Charset charset) throws Exception {
        CsvPreview preview = sniff(text, charset);
        return CsvSeriesReader.read(preview.source(), preview.layout(), (bytes, total) -> true);
    }

    private CsvSeriesReader.Result read(String text) throws Exception {
        return read(text, StandardCharsets.UTF_8);
    }

    private static List<Kind> kinds(CsvSeriesReader.Result result) {
        return result.notices().stream().map(Notice::kind).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024年1月5日 8:00        | 2024年1月5日 9:00        | 2024-01-05T00:00:00Z
            2024年01月05日08时30分   | 2024年01月05日09时30分   | 2024-01-05T00:30:00Z
            2024年1月5日 8点5分30秒  | 2024年1月5日 9点5分30秒  | 2024-01-05T00:05:30Z
            2024年1月5日 下午3:05    | 2024年1月5日 下午4:05    | 2024-01-05T07:05:00Z
            2024年1月5日 上午12:05   | 2024年1月5日 上午1:05    | 2024-01-04T16:05:00Z
            2024年1月5日             | 2024年1月6日             | 2024-01-04T16:00:00Z
            2024年1月                | 2024年2月                | 2023-12-31T16:00:00Z
            2024/1/5 8:00            | 2024/1/5 9:00            | 2024-01-05T00:00:00Z
            """)
    void readsTimesAsChineseSpreadsheetsWriteThem(String first, String second, Instant expected) throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"), StandardCharsets.UTF_16LE)) {
            String mark = charset == StandardCharsets.UTF_16LE ? "\ufeff" : "";
            TimeSeries series = read(mark + "时间,温度\r\n" + first + ",20.5\r\n" + second + ",21\r\n", charset).series();
            assertEquals("温度", series.name());
            assertEquals(expected.toEpochMilli(), series.millis(0), charset.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年13月5日", "2024年1月5", "2024年1-5", "2024年1月5日 25时", "2024年1月5日 下午13:05", "2024-1月5日"})
    void aChineseDateThatIsNoneIsNotTakenForOne(String text) {
        boolean incomplete = text.equals("2024年1月5");
        TimeParser parser = new TimeParser(TimeFormat.YEAR_FIRST, Precision.MILLISECONDS, SHANGHAI);
        assertEquals(incomplete, parser.parse(text).isPresent(), text);
    }

    @Test
    void readsTwoBytesForACharacterWithoutAMark() throws Exception {
        TimeSeries series = read("time,value\n2024-01-01,5\n2024-01-02,6\n", StandardCharsets.UTF_16LE).series();
        assertArrayEquals(new double[] {5, 6}, series.values());
    }

    @Test
    void saysHowManyTimesNameNoZoneWhenOthersDo() throws Exception {
        CsvSeriesReader.Result result = read("t,v\n2024-01-01T12:00:00Z,1\n2024-01-01 21:00:00,2\n2024-01-01T14:00:00Z,3\n");
        assertEquals(List.of(Notice.of(Kind.ZONES_MISSING, 1, "Asia/Shanghai")), result.notices());
        assertEquals(Instant.parse("2024-01-01T13:00:00Z").toEpochMilli(), result.series().millis(1));
    }

    @Test
    void saysThatTimesNameDifferentZones() throws Exception {
        CsvSeriesReader.Result result = read("t,v\n2024-01-01T12:00:00+08:00,1\n2024-01-01T05:00:00Z,2\n2024-01-01T09:00:00+03:00,3\n");
        assertEquals(List.of(Kind.OFFSETS_DIFFER), kinds(result));
        assertEquals(3_600_000, result.series().millis(2) - result.series().millis(1));
        assertEquals(List.of(), kinds(read("t,v\n2024-01-01T12:00:00+08:00,1\n2024-01-01T13:00:00+08:00,2\n")));
    }

    @Test
    void readsThousandsSeparatorsQuotesEmptyColumnsAndWindowsLineEnds() throws Exception {
        CsvPreview preview = sniff("\"Date\",,\"Total, all\",\r\n2024-01-01,,\"1,234.5\",\r\n2024-01-02,,\"12,345,678\",\r\n\r\n", StandardCharsets.UTF_8);
        assertEquals("Total, all", preview.layout().valueName());
        assertEquals(List.of(2), preview.layout().valueCandidates());
        TimeSeries series = CsvSeriesReader.read(preview.source(), preview.layout(), (bytes, total) -> true).series();
        assertArrayEquals(new double[] {1_234.5, 12_345_678}, series.values());
        assertArrayEquals(new double[] {1_234_567.25, 2}, read("t;v\n2024-01-01;1.234.567,25\n2024-01-02;2,0\n").series().values());
    }

    @Test
    void theUserMayNameAnotherColumnOfTimes() throws Exception {
        CsvPreview preview = sniff("made,measured,v\n2024-05-01,1700000000,1\n2024-05-01,1700003600,2\n", StandardCharsets.UTF_8);
        assertEquals(0, preview.layout().timeColumn());
        CsvLayout measured = preview.timedBy(1);
        assertEquals(TimeFormat.EPOCH_SECONDS, measured.timeFormat());
        assertEquals(1_700_003_600_000L, CsvSeriesReader.read(preview.source(), measured, (bytes, total) -> true).series().millis(1));
        CsvLayout counted = preview.timedBy(CsvLayout.NO_COLUMN);
        assertEquals(86_400_000, CsvSeriesReader.read(preview.source(), counted, (bytes, total) -> true).series().millis(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9, 10})
    void aSeriesThatIsTooShortToAnalyseSaysSoWhenItIsOpened(int rows) throws Exception {
        String text = "t,v\n" + String.join("\n", IntStream.range(0, rows).mapToObj(i -> (1_700_000_000 + 60 * i) + "," + i % 4).toList()) + "\n";
        DataViewModel.Opened opened = opened(read(text).series());
        boolean told = opened.notices().contains(Notice.of(Kind.TOO_FEW_VALUES, rows, AnalysisSeries.FEWEST_ROWS));
        assertEquals(rows < 10, told, opened.notices().toString());
    }

    @Test
    void aConstantAndTheFutureAreRemarkedOn() throws Exception {
        String rows = String.join("", IntStream.range(0, 20).mapToObj(i -> (4_000_000_000_000L + 60_000 * i) + ",7\n").toList());
        List<Notice> notices = opened(read("time_ms,v\n" + rows).series()).notices();
        assertTrue(notices.contains(Notice.of(Kind.VALUES_CONSTANT)), notices.toString());
        assertTrue(notices.contains(Notice.of(Kind.TIMES_AHEAD, 20)), notices.toString());
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            notices.forEach(notice -> assertTrue(notice.in(new Messages(language)).length() > 5));
        }
    }

    @Test
    void rowsAllAtOneTimeAreToldWithTheRemedy() throws Exception {
        List<Notice> notices = opened(read("t,v\n" + "2024-01-01,1\n".repeat(12)).series()).notices();
        Notice noStep = notices.stream().filter(notice -> notice.kind() == Kind.NO_STEP).findFirst().orElseThrow();
        assertEquals(
                "All rows have the same time, so a forecast has no step to continue in. Choose another time column.",
                noStep.in(new Messages(Locale.ENGLISH)));
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        for (String text : List.of("", "\ufeff", "\r\n\r\n", "t,v\n")) {
            assertThrows(UnusableDataException.class, () -> read(text), text);
        }
    }

    private static DataViewModel.Opened opened(TimeSeries series) {
        return DataViewModel.Opened.of(series, List.of(), List.of(), null, null);
    }
}
