package org.anodeconsole.console.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Certificate authorities to believe in: those of the operating system, or those in a file. */
final class Authorities {
    private static final Logger LOG = LoggerFactory.getLogger(Authorities.class);
    private static final long LARGEST_FILE = 4 << 20;

    /** Where Linux distributions keep theirs: Debian, Red Hat, SUSE, Alpine. */
    private static final List<Path> LINUX = List.of(
            Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"),
            Path.of("/etc/ssl/cert.pem"));

    private Authorities() {}

    /** Those this computer trusts; null, which stands for Java's own list, where the system has none to read. */
    static @Nullable KeyStore ofThisSystem() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        try {
            if (system.contains("win")) {
                return loaded("Windows-ROOT");
            }
            if (system.contains("mac")) {
                return loaded("KeychainStore-ROOT");
            }
            for (Path bundle : LINUX) {
                if (Files.isReadable(bundle)) {
                    return inFile(bundle);
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            LOG.warn("The authorities of the system cannot be read; Java's own are used: {}", e.toString());
        }
        return null;
    }

    private static KeyStore loaded(String type) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return store;
    }

    /** The certificates of a PEM file. */
    static KeyStore inFile(Path file) throws GeneralSecurityException, IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException(file + " is larger than " + LARGEST_FILE + " bytes");
        }
        Collection<? extends Certificate> found;
        try (InputStream in = Files.newInputStream(file)) {
            found = CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
        if (found.isEmpty()) {
            throw new CertificateException(file + " holds no certificate");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : found) {
            store.setCertificateEntry("authority-" + number++, certificate);
        }
        return store;
    }
}
