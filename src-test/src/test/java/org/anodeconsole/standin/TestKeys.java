package org.anodeconsole.standin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;

/** Self-signed keys for TLS servers on this machine: one that holds, one that is over. */
public final class TestKeys {
    private static final String PASSWORD = "stand-in";

    private final Path store;

    private TestKeys(Path store) {
        this.store = store;
    }

    /** Good for ten days, made in the directory. */
    public static TestKeys selfSigned(Path directory) throws IOException, InterruptedException {
        return make(directory.resolve("self-signed.p12"), "-validity", "10");
    }

    /** Ran out a month ago. */
    public static TestKeys expired(Path directory) throws IOException, InterruptedException {
        return make(directory.resolve("expired.p12"), "-startdate", "-40d", "-validity", "10");
    }

    private static TestKeys make(Path store, String... validity) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "server",
                "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()));
        command.addAll(List.of(validity));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("keytool made no key");
        }
        return new TestKeys(store);
    }

    public KeyStore keyStore() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    public X509Certificate certificate() throws IOException, GeneralSecurityException {
        return (X509Certificate) keyStore().getCertificate("server");
    }

    /** The certificate as a file that a user would give as the authority to trust. */
    public Path pem() throws IOException, GeneralSecurityException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate().getEncoded());
        return Files.writeString(store.resolveSibling(store.getFileName() + ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    }

    /** For the server's side. */
    public KeyManagerFactory keys() throws IOException, GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keyStore(), PASSWORD.toCharArray());
        return factory;
    }
}
