package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleSeriesTest {
    @Test
    void theBundledFilesAreWhatTheGeneratorWrites() throws Exception {
        for (Map.Entry<String, String> file : SampleGenerator.files().entrySet()) {
            try (InputStream in = SampleSeries.class.getResourceAsStream("samples/" + file.getKey())) {
                assertEquals(file.getValue(), new String(in.readAllBytes(), StandardCharsets.UTF_8), file.getKey());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SampleSeries.class)
    void everySampleCanBeAnalysed(SampleSeries sample) throws Exception {
        assertEquals(24, AnalysisSeries.of(sample.load()).forecastMillis(24).length);
    }

    @Test
    void airPassengersAreMonthly() {
        TimeSeries series = SampleSeries.AIR_PASSENGERS.load();
        assertEquals(144, series.size());
        assertEquals(40_363, Arrays.stream(series.values()).sum());
        assertEquals("passengers", series.name());
        assertEquals(Cadence.MONTHLY, SeriesProfile.of(series).cadence());
    }

    @Test
    void theMachineHasFiveLabelledFaults() {
        assertEquals(5, SampleSeries.MACHINE_TEMPERATURE.labels().size());
        assertEquals("temperature", SampleSeries.MACHINE_TEMPERATURE.load().name());
    }

    @Test
    void theProfileSeesMissingRowsAndValues() {
        SeriesProfile profile = SeriesProfile.of(SampleSeries.WITH_GAPS.load());
        assertEquals(20 * 24, profile.rows());
        assertEquals(1, profile.gaps());
        assertEquals(3_600_000, profile.step());
        assertEquals(true, profile.missing() > 5, "missing values: " + profile.missing());
        assertEquals(true, SeriesProfile.of(SampleSeries.CONSTANT.load()).constant());
    }
}
