package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.workbench.AlgorithmChoice.Kind;
import org.anodeconsole.console.workbench.AnalyticsIni.Plan;
import org.junit.jupiter.api.Test;

class AnalyticsIniTest {
    private static AnalyticsIni parse(String text) throws ProblemException {
        return AnalyticsIni.parse(text.getBytes(StandardCharsets.UTF_8), "analytics.ini");
    }

    @Test
    void readsAlgorithmsWithTheirOptionsAndTheHorizon() throws ProblemException {
        AnalyticsIni ini = parse("""
                [taosd]
                host = 127.0.0.1
                password = secret
                [input_data]
                db_name = test
                table_name = passengers
                column_name = val
                [forecast]
                period = 12
                rows = 10
                [forecast.algos]
                holtwinters={"trend":"add", "seasonal":"add"}
                arima={"start_p": 0, "period": 6}
                [anomaly_detection.algos]
                ksigma={"k": 2}
                iqr={}
                """);
        assertEquals(Optional.of(10), ini.rows());
        assertEquals("test.passengers (val)", ini.table());
        assertEquals(
                List.of(
                        new Plan(Kind.FORECAST, "holtwinters", Map.of("trend", "add", "seasonal", "add", "period", "12")),
                        new Plan(Kind.FORECAST, "arima", Map.of("start_p", "0", "period", "6")),
                        new Plan(Kind.DETECTION, "ksigma", Map.of("k", "2")),
                        new Plan(Kind.DETECTION, "iqr", Map.of())),
                ini.plans());
    }

    @Test
    void saysWhatIsWrongWithTheFile() {
        assertEquals("workbench.analyticsIni.none", assertThrows(ProblemException.class, () -> parse("[forecast]\nrows = 5\n")).key());
        assertEquals(
                "workbench.analyticsIni.options",
                assertThrows(ProblemException.class, () -> parse("[forecast.algos]\narima={trend\n")).key());
        assertEquals(
                "workbench.analyticsIni.options",
                assertThrows(ProblemException.class, () -> parse("[forecast.algos]\narima=[1]\n")).key());
        for (String rows : List.of("0", "2000", "ten")) {
            assertEquals(
                    "workbench.analyticsIni.rows",
                    assertThrows(ProblemException.class, () -> parse("[forecast]\nrows=" + rows + "\n[forecast.algos]\narima={}\n")).key());
        }
    }
}
