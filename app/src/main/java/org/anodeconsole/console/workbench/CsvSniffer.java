package org.anodeconsole.console.workbench;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks at the beginning of a CSV file and guesses how to read it. */
public final class CsvSniffer {
    private static final int SAMPLE_BYTES = 128 * 1024;
    private static final int SAMPLE_ROWS = 300;
    private static final int PREVIEW_ROWS = 20;
    static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final ZoneId zone;

    /** @param zone assumed for times that name none */
    public CsvSniffer(ZoneId zone) {
        this.zone = zone;
    }

    /** @throws UnusableDataException when the file cannot be read, is empty or has no column of numbers */
    public CsvPreview sniff(CsvSource source) throws UnusableDataException {
        return sniff(source, CsvDialect.GUESSED);
    }

    /** Guesses only what {@code said} leaves open. */
    CsvPreview sniff(CsvSource source, CsvDialect said) throws UnusableDataException {
        byte[] sample = beginning(source);
        Charset charset = SampleText.charset(sample);
        String text = SampleText.wholeLines(sample, charset, SAMPLE_BYTES);
        if (text.isBlank()) {
            throw new UnusableDataException(Notice.of(Notice.Kind.FILE_EMPTY, source.name()));
        }
        Guess best = null;
        Character known = said.delimiter();
        for (char delimiter : known == null ? DELIMITERS : new char[] {known}) {
            Guess guess = guess(text, charset, delimiter, said);
            if (guess != null && (best == null || guess.score > best.score)) {
                best = guess;
            }
        }
        if (best == null || best.layout == null) {
            throw new UnusableDataException(Notice.of(Notice.Kind.NO_NUMBERS, source.name()));
        }
        return new CsvPreview(source, best.layout, best.rows.stream().limit(PREVIEW_ROWS).toList());
    }

    private static byte[] beginning(CsvSource source) throws UnusableDataException {
        try (InputStream in = source.open()) {
            return in.readNBytes(SAMPLE_BYTES);
        } catch (IOException e) {
            throw new UnusableDataException(Notice.of(Notice.Kind.FILE_UNREADABLE, source.name()), e);
        }
    }

    private record Guess(double score, @Nullable CsvLayout layout, List<List<String>> rows) {}

    private @Nullable Guess guess(String text, Charset charset, char delimiter, CsvDialect said) {
        List<List<String>> rows = split(text, delimiter);
        if (rows.isEmpty()) {
            return null;
        }
        int width = usualWidth(rows);
        List<List<String>> even = rows.stream().filter(r -> r.size() >= width).toList();
        double consistency = (double) even.size() / rows.size();
        List<List<String>> body = even.size() > 1 ? even.subList(1, even.size()) : even;
        Character saidMark = said.decimalMark();
        char mark = saidMark != null ? saidMark : delimiter == ',' ? '.' : decimalMark(body);
        Boolean saidHeader = said.header();
        boolean header = even.size() > 1 && (saidHeader != null ? saidHeader : isHeader(even.getFirst(), body, width, mark));
        List<String> names = IntStream.range(0, width).mapToObj(i -> header ? even.getFirst().get(i).strip() : String.valueOf(i + 1)).toList();
        List<List<String>> data = header ? body : even;
        List<CsvColumn> columns = columns(names, data);
        long typed = columns.stream().filter(c -> c.isNumeric(mark) || c.textTime(zone) != null).count();
        double score = consistency * (0.1 + (double) typed / width) + (width > 1 ? 0.05 : 0);
        return new Guess(score, new LayoutChoice(charset, delimiter, header, mark, zone).choose(columns), data);
    }

    private static List<List<String>> split(String text, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter).commentStrategy(CommentStrategy.SKIP).allowExtraFields(true).allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields());
                if (rows.size() == SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (IOException | CsvParseException notSplittable) {
            // What was split before the fault still tells; reading the file will name the line.
            return rows;
        }
        return rows;
    }

    /** The number of fields most rows have. */
    private static int usualWidth(List<List<String>> rows) {
        int[] sizes = rows.stream().mapToInt(List::size).toArray();
        return IntStream.of(sizes).boxed().max((a, b) -> Long.compare(
                IntStream.of(sizes).filter(s -> s == a).count(), IntStream.of(sizes).filter(s -> s == b).count())).orElse(1);
    }

    /** A comma, if numbers with a comma occur and none with a dot. */
    private static char decimalMark(List<List<String>> rows) {
        boolean commas = rows.stream().flatMap(List::stream).anyMatch(c -> c.strip().matches("[+-]?\\d*,\\d+([eE][+-]?\\d+)?"));
        boolean dots = rows.stream().flatMap(List::stream).anyMatch(c -> c.strip().matches("[+-]?[\\d,]*\\.\\d+([eE][+-]?\\d+)?"));
        return commas && !dots ? ',' : '.';
    }

    private boolean isHeader(List<String> first, List<List<String>> body, int width, char mark) {
        for (int i = 0; i < width; i++) {
            CsvColumn below = column(i, "", body);
            CsvColumn above = column(i, "", List.of(first));
            if (!NumberParser.isMissing(first.get(i).strip())
                    && (below.isNumeric(mark) && !above.isNumeric(mark) || below.textTime(zone) != null && above.textTime(zone) == null)) {
                return true;
            }
        }
        return false;
    }

    private static List<CsvColumn> columns(List<String> names, List<List<String>> rows) {
        return IntStream.range(0, names.size()).mapToObj(i -> column(i, names.get(i), rows)).toList();
    }

    private static CsvColumn column(int index, String name, List<List<String>> rows) {
        return new CsvColumn(index, name, rows.stream().map(r -> r.get(index)).toList());
    }
}
