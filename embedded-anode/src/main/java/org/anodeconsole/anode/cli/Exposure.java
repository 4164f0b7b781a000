package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.anodeconsole.anode.server.AccessControl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for those who let other machines reach the anode. Secrets come from files: arguments are visible to everybody. */
final class Exposure {
    @Option(names = "--token-file", paramLabel = "FILE",
            description = "answer only requests with the header Authorization: Bearer and the word in this file"
                    + " (a TDengine server cannot send one)")
    private @Nullable Path tokenFile;

    @Option(names = "--keystore", paramLabel = "FILE", description = "serve HTTPS with the key in this PKCS#12 file")
    private @Nullable Path keystore;

    @Option(names = "--keystore-password-file", paramLabel = "FILE", description = "the password of the keystore")
    private @Nullable Path keystorePassword;

    AccessControl accessControl() throws IOException {
        return tokenFile == null ? AccessControl.open() : AccessControl.bearer(Files.readString(tokenFile));
    }

    boolean encrypted() {
        return keystore != null;
    }

    Optional<SSLContext> tls() throws IOException {
        if (keystore == null) {
            return Optional.empty();
        }
        char[] password = keystorePassword == null ? new char[0] : Files.readString(keystorePassword).strip().toCharArray();
        try (InputStream in = Files.newInputStream(keystore)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return Optional.of(context);
        } catch (GeneralSecurityException e) {
            throw new IOException("the keystore " + keystore + " cannot be used: " + e.getMessage(), e);
        }
    }
}
