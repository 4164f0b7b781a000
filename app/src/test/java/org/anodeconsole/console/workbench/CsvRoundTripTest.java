package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CsvRoundTripTest {
    private record Text(byte[] bytes) implements CsvSource {
        @Override
        public String name() {
            return "text";
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** How a file may look. */
    record Style(char delimiter, char mark, String pattern, boolean header, boolean quoted, String lineEnd) {}

    @Provide
    Arbitrary<Style> styles() {
        Arbitrary<String> patterns = Arbitraries.of(
                "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssX", "yyyy/M/d H:mm:ss", "dd.MM.yyyy HH:mm:ss", "MM/dd/yyyy hh:mm:ss a", "yyyyMMddHHmmss");
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t', '|'), Arbitraries.of('.', ','), patterns, Arbitraries.of(true, false), Arbitraries.of(true, false),
                        Arbitraries.of("\n", "\r\n"))
                .as((delimiter, mark, pattern, header, quoted, end) ->
                        new Style(delimiter, delimiter == ',' ? '.' : mark, pattern, header, quoted, end));
    }

    @Property(tries = 300)
    void whatWasWrittenIsReadWhateverTheStyle(@ForAll("styles") Style style, @ForAll @IntRange(min = 20, max = 200) int rows, @ForAll long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(style.pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
        long[] times = new long[rows];
        double[] values = new double[rows];
        StringBuilder text = new StringBuilder(style.header ? quote("time", style) + style.delimiter + quote("value", style) + style.lineEnd : "");
        long time = 1_700_000_000_000L;
        for (int i = 0; i < rows; i++) {
            // A day apart on average, so that days above 12 tell day-first from month-first.
            time += 86_400_000L + random.nextInt(3_600) * 1_000L;
            times[i] = time;
            values[i] = random.nextInt(10) == 0 ? Double.NaN : (random.nextInt(2_000_000) - 1_000_000) / 1_024.0;
            String value = Double.isNaN(values[i]) ? "" : String.valueOf(values[i]).replace('.', style.mark);
            text.append(quote(formatter.format(Instant.ofEpochMilli(time)), style)).append(style.delimiter).append(quote(value, style)).append(style.lineEnd);
        }
        CsvSource source = new Text(text.toString().getBytes(StandardCharsets.UTF_8));
        CsvLayout layout = new CsvSniffer(ZoneOffset.UTC).sniff(source).layout();
        TimeSeries series = CsvSeriesReader.read(source, layout, (bytes, total) -> true).series();
        assertArrayEquals(times, series.times());
        assertArrayEquals(values, series.values());
        assertEquals(style.header, layout.header());
    }

    private static String quote(String text, Style style) {
        return style.quoted ? '"' + text + '"' : text;
    }

    /** Any bytes: a series or a clear refusal, nothing else. */
    @Property(tries = 1_000)
    void garbageIsReadOrRefusedButNeverCrashes(@ForAll @Size(max = 60) List<@ByteRange(min = 9, max = 126) Byte> some, @ForAll @IntRange(max = 3) int repeat) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= repeat; i++) {
            some.forEach(b -> text.append((char) b.byteValue()));
            text.append('\n');
        }
        CsvSource source = new Text(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        try {
            CsvLayout layout = new CsvSniffer(ZoneOffset.UTC).sniff(source).layout();
            TimeSeries series = CsvSeriesReader.read(source, layout, (bytes, total) -> true).series();
            assertEquals(series.size(), series.values().length);
        } catch (UnusableDataException refused) {
            assertEquals("workbench.", refused.notice().kind().key().substring(0, 10));
        }
    }

    /** Made of the characters CSV files are made of, so that more than the first check is reached. */
    @Property(tries = 2_000)
    void almostCsvIsReadOrRefusedButNeverCrashes(@ForAll("almostCsv") String text) {
        CsvSource source = new Text(text.getBytes(StandardCharsets.UTF_8));
        try {
            CsvLayout layout = new CsvSniffer(ZoneOffset.UTC).sniff(source).layout();
            assertEquals(true, CsvSeriesReader.read(source, layout, (bytes, total) -> true).series().size() > 0);
        } catch (UnusableDataException refused) {
            assertEquals("workbench.", refused.notice().kind().key().substring(0, 10));
        }
    }

    @Provide
    Arbitrary<String> almostCsv() {
        return Arbitraries.of("1", "2", "-3.5", "1e400", "1e5", "2024-01-01", "2024", "99999999999999999999", ",", ",", ";", "\n", "\n", "\r", "\"", " ", "#", "time",
                        "NaN", "\ufeff", ":", "12:00", "1,5")
                .list().ofMinSize(1).ofMaxSize(60).map(parts -> String.join("", parts));
    }
}
