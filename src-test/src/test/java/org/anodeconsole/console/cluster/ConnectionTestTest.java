package org.anodeconsole.console.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.console.cluster.TestStep.Doubtful;
import org.anodeconsole.console.cluster.TestStep.Failed;
import org.anodeconsole.console.cluster.TestStep.Name;
import org.anodeconsole.console.cluster.TestStep.Passed;
import org.anodeconsole.console.cluster.TestStep.Skipped;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.settings.Secret;
import org.anodeconsole.standin.StandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The steps the user sees when a connection is tested. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ConnectionTestTest {
    private static final Secret PASSWORD = new Secret("taosdata");

    @Test
    void aGoodConnectionPassesEveryStepAndSaysWhatItFound() throws Exception {
        try (StandIn server = Sessions.server(options -> options)) {
            ConnectionTestProbe probe = new ConnectionTestProbe(Sessions.profile(server), PASSWORD);

            assertEquals(List.of(Name.values()), probe.steps().stream().map(TestStep::name).toList());
            Passed identity = assertInstanceOf(Passed.class, probe.step(Name.IDENTIFY));
            assertEquals("3.3.6.6.alpha", identity.arguments().getFirst());
            Passed roundTrip = assertInstanceOf(Passed.class, probe.step(Name.ROUND_TRIP));
            assertTrue((double) roundTrip.arguments().getFirst() > 0);
            assertInstanceOf(Passed.class, probe.step(Name.CLOCK));
            assertInstanceOf(Doubtful.class, probe.step(Name.SECURE), "no TLS is worth a word");
        }
    }

    @Test
    void aClockThatIsWrongIsNamedWithItsDirection() throws Exception {
        try (StandIn server = Sessions.server(options -> options)) {
            server.faults().clockSkew(Duration.ofSeconds(-90));
            ConnectionTestProbe probe = new ConnectionTestProbe(Sessions.profile(server), PASSWORD);

            Doubtful clock = assertInstanceOf(Doubtful.class, probe.step(Name.CLOCK));
            String what = clock.finding().in(new Messages(Locale.ENGLISH)).what();
            assertTrue(what.contains("behind") && what.contains("90") || what.contains("89.9"), what);
        }
    }

    @Test
    void stepsBehindAFailedOneAreSkipped() throws Exception {
        try (StandIn server = Sessions.server(options -> options)) {
            ConnectionTestProbe probe = new ConnectionTestProbe(Sessions.profile(server), new Secret("wrong"));

            assertInstanceOf(Passed.class, probe.step(Name.REACH));
            assertInstanceOf(Failed.class, probe.step(Name.LOG_IN));
            assertInstanceOf(Skipped.class, probe.step(Name.IDENTIFY));
            assertInstanceOf(Skipped.class, probe.step(Name.CLOCK));
        }
    }
}
