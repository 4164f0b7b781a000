package org.anodeconsole.console.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;

/** Certificates for servers, made with the JDK's keytool in a directory. */
final class Certificates {
    private static final String PASSWORD = "changeit";

    private final Path directory;

    Certificates(Path directory) {
        this.directory = directory;
    }

    /** A self-signed certificate. */
    Path selfSigned(String name, String host) throws Exception {
        return generate(name, host, "-validity", "30");
    }

    /** One that was valid for ten days, a month ago. */
    Path expired(String name, String host) throws Exception {
        return generate(name, host, "-startdate", "-40d", "-validity", "10");
    }

    private Path generate(String name, String host, String... validity) throws Exception {
        Path store = directory.resolve(name + ".p12");
        List<String> arguments = new ArrayList<>(List.of(
                "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=" + host,
                "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        arguments.addAll(List.of(validity));
        keytool(arguments);
        return store;
    }

    /** A certificate signed by an authority of one's own, whose certificate is {@code name-ca.pem}. */
    Path signed(String name, String host) throws Exception {
        Path authority = directory.resolve(name + "-ca.p12");
        keytool(List.of("-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=Authority of " + name, "-ext", "bc:c",
                "-validity", "30", "-keystore", authority.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Path pem = directory.resolve(name + "-ca.pem");
        keytool(List.of("-exportcert", "-rfc", "-alias", "ca", "-file", pem.toString(), "-keystore", authority.toString(),
                "-storepass", PASSWORD));
        Path store = selfSigned(name, host);
        Path request = directory.resolve(name + ".csr");
        Path certificate = directory.resolve(name + ".pem");
        keytool(List.of("-certreq", "-alias", "server", "-file", request.toString(), "-keystore", store.toString(),
                "-storepass", PASSWORD));
        keytool(List.of("-gencert", "-rfc", "-alias", "ca", "-ext", "san=" + host, "-validity", "20", "-infile",
                request.toString(), "-outfile", certificate.toString(), "-keystore", authority.toString(), "-storepass", PASSWORD));
        keytool(List.of("-importcert", "-noprompt", "-alias", "ca", "-file", pem.toString(), "-keystore", store.toString(),
                "-storepass", PASSWORD));
        keytool(List.of("-importcert", "-noprompt", "-alias", "server", "-file", certificate.toString(), "-keystore",
                store.toString(), "-storepass", PASSWORD));
        return store;
    }

    Path authorityOf(String name) {
        return directory.resolve(name + "-ca.pem");
    }

    static void export(Path store, Path pem) throws Exception {
        keytool(List.of("-exportcert", "-rfc", "-alias", "server", "-file", pem.toString(), "-keystore", store.toString(),
                "-storepass", PASSWORD));
    }

    private static void keytool(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(said);
        }
    }

    static KeyManagerFactory keys(Path store) throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(load(store), PASSWORD.toCharArray());
        return factory;
    }

    static String fingerprint(Path store) throws Exception {
        return CertificateFacts.fingerprint((X509Certificate) load(store).getCertificate("server"));
    }

    private static KeyStore load(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }
}
