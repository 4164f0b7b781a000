package org.anodeconsole.console.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.anodeconsole.console.cluster.ClusterProfile.Transport;
import org.anodeconsole.console.cluster.TestStep.Failed;
import org.anodeconsole.console.cluster.TestStep.Name;
import org.anodeconsole.console.cluster.TestStep.Passed;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.Secret;
import org.jspecify.annotations.Nullable;

/** Tries a profile, step by step, without keeping anything of it. */
final class ConnectionTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int ROUND_TRIPS = 5;
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private final ClusterProfile profile;
    private final Secret secret;
    private final Consumer<TestStep> report;

    ConnectionTest(ClusterProfile profile, Secret secret, Consumer<TestStep> report) {
        this.profile = profile;
        this.secret = secret;
        this.report = report;
    }

    /** A source that knows one secret and asks nobody. */
    private record Given(Secret secret) implements SecretSource {
        @Override
        public Secret secretOf(ClusterProfile profile, boolean refused) throws ClusterException {
            if (refused) {
                throw new ClusterException(
                        ClusterErrors.AUTHENTICATION, ClusterErrors.key(ClusterErrors.AUTHENTICATION), "", "");
            }
            return secret;
        }

        @Override
        public void accepted(ClusterProfile profile) {
            // A test keeps nothing.
        }
    }

    /** Takes the steps in order; a failed one ends the test. */
    void run() throws InterruptedException {
        Name step = Name.REACH;
        try (JdbcSession session = new JdbcSession(profile, new Given(secret), SessionEvents.NONE)) {
            for (Name next : Name.values()) {
                step = next;
                report.accept(take(next, session));
            }
        } catch (ClusterException e) {
            report.accept(new Failed(step, e));
            for (Name skipped : Name.values()) {
                if (skipped.ordinal() > step.ordinal()) {
                    report.accept(new TestStep.Skipped(skipped));
                }
            }
        }
    }

    private TestStep take(Name step, JdbcSession session) throws ClusterException, InterruptedException {
        return switch (step) {
            case REACH -> reach();
            case SECURE -> secure();
            case LOG_IN -> logIn(session);
            case IDENTIFY -> identify(session);
            case ROUND_TRIP -> roundTrip(session);
            case CLOCK -> clock(session);
        };
    }

    private TestStep reach() throws ClusterException {
        if (profile.transport() == Transport.NATIVE) {
            return new Passed(Name.REACH, "cluster.test.reach.native", List.of());
        }
        try (Dialer dialer = new Dialer()) {
            Endpoint reached = dialer.dial(profile.endpoints(), Deadline.after(LIMIT), (socket, server) -> server);
            return new Passed(Name.REACH, "cluster.test.reach", List.of(reached.toString()));
        }
    }

    private TestStep secure() throws ClusterException {
        if (!profile.secure()) {
            return new TestStep.Doubtful(Name.SECURE, new ProblemException("cluster.test.plain", ""));
        }
        try (Dialer dialer = new Dialer()) {
            dialer.dial(profile.endpoints(), profile.tls(), Deadline.after(LIMIT));
            return new Passed(
                    Name.SECURE,
                    profile.tls().mode() == Tls.Mode.PINNED ? "cluster.test.secure.pinned" : "cluster.test.secure",
                    List.of());
        }
    }

    private TestStep logIn(JdbcSession session) throws ClusterException, InterruptedException {
        session.query("select server_version()", LIMIT, 1);
        Transport over = session.transport();
        return new Passed(Name.LOG_IN, "cluster.test.logIn." + over.name(), List.of());
    }

    private TestStep identify(JdbcSession session) throws ClusterException, InterruptedException {
        ServerFacts facts = session.server();
        return new Passed(
                Name.IDENTIFY,
                "cluster.test.identify",
                List.of(facts.version(), orUnknown(facts.edition()), orUnknown(facts.clusterId()), orUnknown(facts.leader())));
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private TestStep roundTrip(JdbcSession session) throws ClusterException, InterruptedException {
        long[] nanos = new long[ROUND_TRIPS];
        for (int i = 0; i < ROUND_TRIPS; i++) {
            long start = System.nanoTime();
            session.query("select server_version()", LIMIT, 1);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Passed(
                Name.ROUND_TRIP, "cluster.test.roundTrip", List.of(nanos[ROUND_TRIPS / 2] / 1_000_000.0, ROUND_TRIPS));
    }

    private TestStep clock(JdbcSession session) throws ClusterException, InterruptedException {
        Instant before = Instant.now();
        @Nullable Object answer;
        try {
            List<List<@Nullable Object>> rows = session.query("select now()", LIMIT, 1).rows();
            answer = rows.isEmpty() ? null : rows.getFirst().getFirst();
        } catch (ClusterException e) {
            if (ClusterErrors.ofStatement(e)) {
                return new Passed(Name.CLOCK, "cluster.test.clock.unknown", List.of());
            }
            throw e;
        }
        if (!(answer instanceof Instant there)) {
            return new Passed(Name.CLOCK, "cluster.test.clock.unknown", List.of());
        }
        Instant middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
        Duration ahead = Duration.between(middle, there);
        double seconds = ahead.toMillis() / 1_000.0;
        if (ahead.abs().compareTo(CLOCK_TOLERANCE) > 0) {
            return new TestStep.Doubtful(
                    Name.CLOCK, new ProblemException("cluster.test.clock.wrong", "", Math.abs(seconds), seconds < 0 ? 0 : 1));
        }
        return new Passed(Name.CLOCK, "cluster.test.clock", List.of(Math.abs(seconds)));
    }
}
