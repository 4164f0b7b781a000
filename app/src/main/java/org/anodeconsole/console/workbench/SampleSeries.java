package org.anodeconsole.console.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anodeconsole.algorithms.Detection;
import org.jspecify.annotations.Nullable;

/** The series that come with the console; {@code samples/README.md} tells where each is from. */
public enum SampleSeries {
    /** 144 monthly totals of airline passengers. */
    AIR_PASSENGERS("air-passengers", false),
    /** Eight weeks of an hourly load with a daily and a weekly rhythm. */
    HOURLY_LOAD("hourly-load", false),
    /** Two weeks of a machine's temperature every five minutes, its faults labelled. */
    MACHINE_TEMPERATURE("machine-temperature", true),
    /** A year of daily counts of errors. */
    DAILY_COUNTS("daily-counts", false),
    /** A value that never changes. */
    CONSTANT("constant", false),
    /** An hourly series with missing rows and missing values. */
    WITH_GAPS("with-gaps", false);

    private final String resource;
    private final boolean labelled;

    SampleSeries(String resource, boolean labelled) {
        this.resource = resource;
        this.labelled = labelled;
    }

    /** Where the messages have its name. */
    public String key() {
        return "workbench.sample." + resource;
    }

    /** The sample a series is of, as its source says. */
    static Optional<SampleSeries> of(TimeSeries series) {
        return Arrays.stream(values()).filter(sample -> series.source().equals(sample.resource + ".csv")).findFirst();
    }

    public TimeSeries load() {
        return read(null);
    }

    /** The spans known to be anomalous, epoch milliseconds, both ends included; empty when the sample has no labels. */
    public List<long[]> labels() {
        if (!labelled) {
            return List.of();
        }
        TimeSeries marks = read("label");
        boolean[] flags = new boolean[marks.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = marks.value(i) == 1;
        }
        List<long[]> spans = new ArrayList<>();
        for (Detection.Window window : Detection.windows(flags)) {
            spans.add(new long[] {marks.time(window.first()), marks.time(window.last())});
        }
        return spans;
    }

    private TimeSeries read(@Nullable String column) {
        try {
            CsvLayout layout = new CsvSniffer(ZoneOffset.UTC).sniff(source()).layout();
            CsvLayout chosen = column == null ? layout : layout.withValueColumn(layout.columns().indexOf(column));
            return CsvSeriesReader.read(source(), chosen, (bytes, total) -> true).series();
        } catch (UnusableDataException e) {
            throw new IllegalStateException("the bundled sample " + resource + " is damaged", e);
        }
    }

    private CsvSource source() {
        URL url = Objects.requireNonNull(SampleSeries.class.getResource("samples/" + resource + ".csv"), () -> "the sample " + resource + " is missing");
        return new Bundled(resource + ".csv", url);
    }

    private record Bundled(String name, URL url) implements CsvSource {
        @Override
        public long size() {
            try (InputStream in = open()) {
                return in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return url.openStream();
        }
    }
}
