package org.anodeconsole.anode.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ServerTimingTest {
    @Property
    void whatAnAnodeWritesAClientReads(
            @ForAll @DoubleRange(min = 0, max = 60_000) double queue, @ForAll @DoubleRange(min = 0, max = 1_200_000) double analysis) {
        assertEquals(queue + analysis, ServerTiming.total(new ServerTiming(queue, analysis).text()).orElseThrow(), 0.002);
    }

    @Property
    void anyTextIsReadOrPassedOver(@ForAll String header) {
        OptionalDouble found = ServerTiming.total(header);
        assertTrue(found.isEmpty() || found.getAsDouble() >= 0);
    }

    @Test
    void readsWhatTheStandardAllows() {
        assertEquals(OptionalDouble.of(12.5), ServerTiming.total("analysis ; dur = 12.5"));
        assertEquals(OptionalDouble.of(12.5), ServerTiming.total("analysis;dur=\"12.5\";desc=\"arima\""));
        assertEquals(OptionalDouble.of(13), ServerTiming.total("cdn-cache;desc=HIT, edge;dur=900, queue;dur=3,analysis;dur=10"));
    }

    @Test
    void tellsNothingWhenTheHeaderDoesNot() {
        assertEquals(OptionalDouble.empty(), ServerTiming.total(null));
        assertEquals(OptionalDouble.empty(), ServerTiming.total("queue;dur=3"));
        assertEquals(OptionalDouble.empty(), ServerTiming.total("edge-analysis;dur=900"));
        assertEquals(OptionalDouble.empty(), ServerTiming.total("analysis;dur=-1"));
        assertEquals(OptionalDouble.empty(), ServerTiming.total("analysis;dur=99999999999"));
        assertEquals(OptionalDouble.empty(), ServerTiming.total("analysis;dur=5" + " ".repeat(5_000)));
    }

    @Test
    void aHostileHeaderCostsNoTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ServerTiming.total("analysis" + " ".repeat(4_000)));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ServerTiming.total("analysis;dur=".repeat(300)));
    }
}
