package org.anodeconsole.anode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExposureTest {
    @TempDir
    private Path directory;

    @Test
    void servesHttpsToThoseWhoHaveTheToken() throws Exception {
        Path keystore = directory.resolve("keys.p12");
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "anode",
                        "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-storetype", "PKCS12",
                        "-keystore", keystore.toString(), "-storepass", "for-this-test")
                .start()
                .waitFor();
        assertEquals(0, made);
        Path password = Files.writeString(directory.resolve("password"), "for-this-test\n");
        Path token = Files.writeString(directory.resolve("token"), "sesame\n");
        int port = AnodedProcess.freePort();
        AnodedProcess.configure(directory, port, "INFO");
        try (AnodedProcess anoded = AnodedProcess.serve(directory, port, "--token-file", token.toString(), "--keystore",
                        keystore.toString(), "--keystore-password-file", password.toString());
                HttpClient client = HttpClient.newBuilder().sslContext(trusting(keystore)).build()) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions()
                    .until(() -> status(client, port, "Bearer sesame") == 200);
            assertEquals(401, status(client, port, "Bearer other"));
            assertTrue(anoded.file("out").contains("https://127.0.0.1:" + port), anoded.file("out"));
        }
    }

    private static int status(HttpClient client, int port, String authorization) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/status"))
                        .header("Authorization", authorization)
                        .timeout(Duration.ofSeconds(5))
                        .build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static SSLContext trusting(Path keystore) throws Exception {
        KeyStore keys = KeyStore.getInstance(keystore.toFile(), "for-this-test".toCharArray());
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null);
        trusted.setCertificateEntry("anode", keys.getCertificate("anode"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
