package org.anodeconsole.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything that can happen before the first statement, seen through the real driver over WebSocket. */
@Timeout(120)
class ConnectTest {
    private StandIn server;

    @BeforeEach
    void start() throws Exception {
        server = StandIn.start(StandIn.Options.standard());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void restart(StandIn.Options options) throws Exception {
        server.close();
        server = StandIn.start(options);
    }

    private SQLException connectFails(Properties properties) {
        return assertThrows(SQLException.class, () -> DriverManager.getConnection(server.webSocketUrl(), properties).close());
    }

    @Test
    void refusesAWrongPasswordWithTheCodeOnlyInTheText() {
        SQLException failure = connectFails(Driver.with("password", "secret"));
        assertEquals(0, failure.getErrorCode());
        assertTrue(failure.getMessage().contains("(0x357)"), failure.getMessage());
        assertTrue(failure.getMessage().contains("Authentication failure"), failure.getMessage());
    }

    @Test
    void letsInWhoeverHasAnAccount() throws Exception {
        server.accounts().put("zoe", "other");
        Properties properties = Driver.with("user", "zoe");
        properties.setProperty("password", "other");
        try (Connection connection = DriverManager.getConnection(server.webSocketUrl(), properties)) {
            assertEquals(List.of(List.of("zoe@%")), Driver.rows(connection, "select current_user()"));
        }
    }

    @Test
    void refusesALoginForAnotherReason() {
        server.faults().failLogin(0xffff, "ip not in whitelist");
        assertTrue(connectFails(Driver.root()).getMessage().contains("ip not in whitelist"));
    }

    @Test
    void refusesAnUnknownDatabase() {
        SQLException failure = assertThrows(SQLException.class, () -> DriverManager.getConnection(
                server.webSocketUrl() + "nowhere", Driver.root()).close());
        assertTrue(failure.getMessage().contains("(0x388)"), failure.getMessage());
    }

    @Test
    void takesLongToLogIn() {
        server.faults().delayLogin(Duration.ofSeconds(5));
        connectFails(Driver.with("messageWaitTimeout", "700"));
    }

    @Test
    void isTooOldForTheDriver() throws Exception {
        restart(StandIn.Options.standard().ofVersion("3.3.5.9"));
        assertEquals(0x2321, Driver.code(connectFails(Driver.root())));
    }

    @Test
    void tellsItsVersionOnlyWhenAsked() throws Exception {
        server.faults().hideVersionInLogin();
        assertEquals(1, Driver.rows(server, "select 1").size());
    }

    @Test
    void answersTheUpgradeWithAnError() {
        server.faults().failUpgrade(503);
        assertNotEquals(0, connectFails(Driver.root()).getErrorCode());
    }

    @Test
    void wantsAToken() throws Exception {
        restart(StandIn.Options.standard().withToken("abc123"));
        connectFails(Driver.root());
        Properties properties = Driver.with("token", "abc123");
        try (Connection connection = DriverManager.getConnection(server.webSocketUrl(), properties)) {
            assertEquals(1, Driver.rows(connection, "select 1").size());
        }
    }

    @Test
    void refusesConnectionsAndComesBack() throws Exception {
        server.faults().refuseConnections(true);
        connectFails(Driver.root());
        server.faults().clear();
        assertEquals(1, Driver.rows(server, "select 1").size());
        server.goDown();
        assertEquals(0x231d, Driver.code(connectFails(Driver.root())));
        server.comeBack();
        assertEquals(1, Driver.rows(server, "select 1").size());
    }

    @Test
    void servesTlsWithACertificateNobodySigned(@TempDir Path directory) throws Exception {
        restart(StandIn.Options.standard().withTls(TestKeys.selfSigned(directory).keys()));
        connectFails(Driver.root());
        Properties trusting = Driver.with("disableSSLCertValidation", "true");
        try (Connection connection = DriverManager.getConnection(server.webSocketUrl(), trusting)) {
            assertEquals(1, Driver.rows(connection, "select 1").size());
        }
    }

    @Test
    void servesTlsWithACertificateThatRanOut(@TempDir Path directory) throws Exception {
        TestKeys keys = TestKeys.expired(directory);
        restart(StandIn.Options.standard().withTls(keys.keys()));
        connectFails(Driver.root());
        assertThrows(CertificateExpiredException.class, () -> keys.certificate().checkValidity());
        assertEquals(keys.certificate(), CertificateFactory.getInstance("X.509").generateCertificate(Files.newInputStream(keys.pem())));
    }

    @Test
    void compressesWhenTheDriverWantsIt() throws Exception {
        try (Connection connection = DriverManager.getConnection(server.webSocketUrl(), Driver.with("enableCompression", "true"))) {
            assertEquals(List.of(List.of("information_schema"), List.of("performance_schema")), Driver.rows(connection, "SHOW DATABASES"));
        }
    }
}
