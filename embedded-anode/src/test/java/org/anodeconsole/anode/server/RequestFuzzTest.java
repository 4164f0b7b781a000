package org.anodeconsole.anode.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.algorithms.stats.LjungBox;

/**
 * Whatever a peer sends, the answer is a result or a message: the two exceptions that become one. How often is set with
 * {@code -Djqwik.tries.default}.
 */
class RequestFuzzTest {
    private static final Limits LIMITS =
            new Limits(64 << 20, 64 << 20, 1, 1, Duration.ofSeconds(30), Duration.ofSeconds(60));
    private static final AlgorithmCatalogue CATALOGUE = new AlgorithmCatalogue(
            List.of(Algorithms.detector("ksigma").orElseThrow(), Algorithms.detector("iqr").orElseThrow()),
            List.of(Algorithms.forecaster("holtwinters").orElseThrow()), List.of(), false);
    private static final List<String> PIECES = List.of(
            "{", "}", "[", "]", ",", ":", "\"", "null", "true", "NaN", "-Infinity", "1", "-1", "1e400", "0.5", "99999999999999999999",
            "\"data\":", "\"schema\":", "\"algo\":", "\"option\":", "\"wncheck\":", "\"forecast_rows\":", "\"start\":",
            "\"every\":", "\"conf\":", "\"return_conf\":", "\"ksigma\"", "\"period=2,k=\"", "[\"ts\",\"TIMESTAMP\",8]",
            "[\"val\",\"INT\",4]", "\\u0000", "\ud83d\ude00", " ", "[[1,2,3,4,5,6,7,8,9,10],[1,2,3,4,5,6,7,8,9,10]]");

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void answersAnySequenceOfPieces(@ForAll("pieces") String body) {
        judged(body.getBytes(StandardCharsets.UTF_8));
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void answersAnyBytes(@ForAll byte[] body) {
        judged(body);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void answersADamagedRequest(@ForAll long seed) {
        Random random = new Random(seed);
        boolean forecast = random.nextBoolean();
        String request = forecast
                ? Requests.forecast("holtwinters", 12, Map.of())
                : Requests.detection("ksigma", 12, Map.of());
        byte[] body = request.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
            int at = random.nextInt(body.length);
            System.arraycopy(piece, 0, body, at, Math.min(piece.length, body.length - at));
        }
        judged(body);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void answersAnyOptions(@ForAll("options") String option) {
        String quoted = option.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
        judged(Requests.forecast("holtwinters", 12, Map.of())
                .replace("algo=holtwinters", quoted).getBytes(StandardCharsets.UTF_8));
        judged(Requests.detection("ksigma", 12, Map.of())
                .replace("algo=ksigma", quoted).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> options() {
        Arbitrary<String> word = Arbitraries.of(
                "k", "period", "trend", "seasonal", "valid_code", "rows", "start_ts", "time_step", "timeout", "conf", "=", ",", "add",
                "mul", "-1", "0", "3", "2147483648", "9223372036854775808", "1e9", "NaN", " ", "é", "host");
        return word.list().ofMaxSize(16).map(words -> String.join("", words));
    }

    private static void judged(byte[] body) {
        for (Analysis analysis : List.of(new DetectionAnalysis(CATALOGUE), new ForecastAnalysis(CATALOGUE))) {
            try {
                Analysis.Outcome outcome = new AnalysisTask(body, analysis, LIMITS, LjungBox::isWhiteNoise).call();
                String answer = new String(((Analysis.Outcome.Done) outcome).answer(), StandardCharsets.UTF_8);
                assertTrue(answer.startsWith("{\"algo\":") && answer.endsWith("}\n"), answer);
            } catch (RefusedRequest e) {
                assertTrue(e.status() == 200 || e.status() == 400, e.text());
                assertTrue(AnswerJson.failure(e.text()).length < 10_000, e.text());
            } catch (AlgorithmException e) {
                assertTrue(AnswerJson.failure(String.valueOf(e.getMessage())).length < 10_000, e.getMessage());
            }
        }
    }
}
