package org.anodeconsole.console.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.console.cluster.ClusterProfile.Transport;
import org.anodeconsole.standin.StandIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is believed of servers' certificates, over the real driver. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SecureConnectionTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    static Path directory;

    private static Certificates certificates;
    private static Path own;
    private static Path signed;
    private static Path expired;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = new Certificates(directory);
        own = certificates.selfSigned("own", "ip:127.0.0.1");
        signed = certificates.signed("signed", "ip:127.0.0.1");
        expired = certificates.expired("expired", "ip:127.0.0.1");
    }

    private static StandIn server(Path keys) throws Exception {
        return Sessions.server(options -> {
            try {
                return options.withTls(Certificates.keys(keys));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String failure(StandIn server, Tls tls) {
        try (JdbcSession session = Sessions.open(Sessions.profile(server).withTls(tls))) {
            ClusterException failure = assertThrows(ClusterException.class, session::server);
            assertEquals(List.of(), server.statements(), "nothing was sent");
            return failure.key();
        }
    }

    @Test
    void anAcceptedFingerprintIsBelievedOverBothTransports() throws Exception {
        try (StandIn server = server(own)) {
            Tls pin = Tls.pinned(Certificates.fingerprint(own));
            for (Transport transport : List.of(Transport.WEBSOCKET, Transport.REST)) {
                ClusterProfile profile = Sessions.over(Sessions.profile(server), transport).withTls(pin);
                try (JdbcSession session = Sessions.open(profile)) {
                    assertEquals("3.3.6.6.alpha", session.server().version());
                }
            }
        }
    }

    @Test
    void anotherFingerprintStopsEverythingUntilTheUserActs() throws Exception {
        try (StandIn server = server(own)) {
            ClusterProfile profile =
                    Sessions.profile(server).withTls(Tls.pinned(Certificates.fingerprint(signed)));
            Sessions.Passwords passwords = new Sessions.Passwords("taosdata");
            try (JdbcSession session = new JdbcSession(profile, passwords, SessionEvents.NONE)) {
                assertEquals("cluster.tls.changed", assertThrows(ClusterException.class, session::server).key());
                server.close();
                // Not even another attempt is made: the answer is the same although the server is gone.
                assertEquals("cluster.tls.changed", assertThrows(ClusterException.class, session::server).key());
                assertEquals(List.of(), passwords.accepted);
            }
        }
    }

    @Test
    void anAuthorityOfOnesOwnIsBelieved() throws Exception {
        try (StandIn server = server(signed)) {
            assertEquals("cluster.tls.untrusted", failure(server, Tls.SYSTEM));
            Tls tls = Tls.authority(certificates.authorityOf("signed").toString());
            try (JdbcSession session = Sessions.open(Sessions.profile(server).withTls(tls))) {
                assertEquals("community", session.server().edition());
            }
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefused() throws Exception {
        Path elsewhere = certificates.signed("elsewhere", "dns:db.example.com");
        try (StandIn server = server(elsewhere)) {
            assertEquals("cluster.tls.wrongName",
                    failure(server, Tls.authority(certificates.authorityOf("elsewhere").toString())));
        }
    }

    @Test
    void anUnknownOneAndAnExpiredOneAreToldApart() throws Exception {
        try (StandIn server = server(own)) {
            assertEquals("cluster.tls.untrusted", failure(server, Tls.SYSTEM));
        }
        Path pem = directory.resolve("expired.pem");
        try (StandIn server = server(expired); Dialer dialer = new Dialer()) {
            CertificateFacts facts = dialer.dial(
                    Sessions.profile(server).endpoints(), Deadline.after(LIMIT), TlsHandshake::look);
            assertEquals("CN=expired", facts.subject());
            assertFalse(facts.validAt(Instant.now()));
            assertTrue(facts.selfSigned());
            assertEquals(Certificates.fingerprint(expired), facts.fingerprint());
            Certificates.export(expired, pem);
            assertEquals("cluster.tls.expired", failure(server, Tls.authority(pem.toString())));
        }
    }

    @Test
    void aServerWithoutTlsIsNotMistakenForOne() throws Exception {
        try (StandIn server = Sessions.server(options -> options)) {
            assertEquals("cluster.tls.failed", failure(server, Tls.SYSTEM));
        }
    }

    @Test
    void aServerWithTlsRefusesPlainTalk() throws Exception {
        try (StandIn server = server(own)) {
            assertEquals("cluster.noAnswer", failure(server, Tls.OFF));
        }
    }
}
