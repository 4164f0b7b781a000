package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.workbench.AlgorithmChoice.Kind;
import org.anodeconsole.console.workbench.AnalyticsIni.Part;
import org.anodeconsole.console.workbench.AnalyticsIni.Plan;
import org.anodeconsole.console.workbench.AnalyticsIni.Remark;
import org.anodeconsole.console.workbench.AnalyticsIni.Table;
import org.junit.jupiter.api.Test;

class AnalyticsIniTest {
    /** Every key the tool's manual describes. */
    private static final String FULL = """
            [taosd]
            # where the rows are
            host = plant.example
            user = reader
            password = secret
            conf = /etc/taos/taos.cfg
            [input_data]
            db_name = power
            table_name = d001
            column_name = _c0, voltage

            [forecast]
            period = 12
            rows = 10
            start_time = 2026-01-01T00:00:00
            end_time = 2026-02-01T00:00:00
            res_start_time = 1730000000000
            gen_figure = true
            [forecast.algos]
            holtwinters={"trend":"add", "seasonal":"add"}
            arima={"start_p": 0, "period": 6}

            [ad]
            start_time = 2026-01-01
            end_time = 1769904000000
            gen_figure = false
            anno_res = [9, 0]
            [ad.algos]
            ksigma={"k": 2}
            iqr={}
            """;

    private static AnalyticsIni read(String text) throws ProblemException {
        return AnalyticsIniReader.read(text.getBytes(StandardCharsets.UTF_8), "analytics.ini");
    }

    private static String refusal(String text) {
        return assertThrows(ProblemException.class, () -> read(text)).key();
    }

    @Test
    void readsEverySettingOfTheTool() throws ProblemException {
        AnalyticsIni ini = read(FULL);
        assertEquals(Optional.of(new Table("power", "d001", "voltage")), ini.table());
        assertEquals(
                List.of(
                        new Part(
                                Kind.FORECAST,
                                List.of(new Plan("holtwinters", Map.of("trend", "add", "seasonal", "add", "period", "12")),
                                        new Plan("arima", Map.of("start_p", "0", "period", "6"))),
                                Optional.of(10), IniTime.of("2026-01-01T00:00:00"), IniTime.of("2026-02-01T00:00:00"), List.of()),
                        new Part(
                                Kind.DETECTION, List.of(new Plan("ksigma", Map.of("k", "2")), new Plan("iqr", Map.of())),
                                Optional.empty(), IniTime.of("2026-01-01"), IniTime.of("1769904000000"), List.of(0, 9))),
                ini.parts());
    }

    @Test
    void saysWhatItDoesNotUseAndKeepsNoPassword() throws ProblemException {
        AnalyticsIni ini = read(FULL);
        assertEquals(List.of(Remark.of("password"), Remark.of("resultTimes"), Remark.of("figures")), ini.remarks());
        assertFalse(ini.toString().contains("secret"), "the password stays in the file");
        assertEquals(
                List.of(Remark.of("connection"), Remark.of("unknown", "metric, limit")),
                read("[taosd]\nhost=a\n[forecast]\nmetric=mape\n[input_data]\nlimit=5\n[forecast.algos]\narima={}\n").remarks());
    }

    @Test
    void theLongNameOfTheSectionOfDetectionsIsTakenToo() throws ProblemException {
        Part part = read("[anomaly_detection]\nanno_res=[3]\n[anomaly_detection.algos]\niqr=\n").parts().getFirst();
        assertEquals(Kind.DETECTION, part.kind());
        assertEquals(List.of(3), part.labels());
    }

    @Test
    void timesAreReadInTheZoneOfTheDataUnlessTheyNameOne() {
        ZoneId china = ZoneId.of("Asia/Shanghai");
        for (String same : List.of("2026-01-01T08:00:00", "2026-01-01 08:00:00", "2026-01-01T00:00:00Z", "1767225600000", "'2026-01-01T01:00:00+01:00'")) {
            assertEquals(Instant.parse("2026-01-01T00:00:00Z"), IniTime.of(same).orElseThrow().in(china), same);
        }
        assertEquals(Instant.parse("2025-12-31T16:00:00Z"), IniTime.of("2026-01-01").orElseThrow().in(china));
    }

    @Test
    void saysWhatIsWrongWithTheFile() {
        assertEquals("workbench.analyticsIni.none", refusal("[forecast]\nrows = 5\n"));
        assertEquals("workbench.analyticsIni.options", refusal("[forecast.algos]\narima={trend\n"));
        assertEquals("workbench.analyticsIni.options", refusal("[forecast.algos]\narima=[1]\n"));
        for (String rows : List.of("0", "2000", "ten", "1.5")) {
            assertEquals("workbench.analyticsIni.rows", refusal("[forecast]\nrows=" + rows + "\n[forecast.algos]\narima={}\n"));
        }
        for (String time : List.of("yesterday", "2026-13-01", "2026-01-01T25:00:00")) {
            assertEquals("workbench.analyticsIni.time", refusal("[forecast]\nstart_time=" + time + "\n[forecast.algos]\narima={}\n"));
        }
        for (String labels : List.of("9", "[-1]", "[a]", "{}", "[1.5]")) {
            assertEquals("workbench.analyticsIni.labels", refusal("[ad]\nanno_res=" + labels + "\n[ad.algos]\niqr={}\n"), labels);
        }
    }
}
