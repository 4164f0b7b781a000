package org.anodeconsole.console.cluster;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Turns a plain connection into one that is encrypted and leads to the server the user means. */
final class TlsHandshake {
    private TlsHandshake() {}

    /** @throws ClusterException saying what is wrong with the server's certificate, or that it speaks no TLS */
    static Socket perform(Socket plain, Endpoint server, Tls tls) throws ClusterException, IOException {
        boolean pinned = tls.mode() == Tls.Mode.PINNED;
        SSLSocket secure = over(plain, server, pinned ? new TrustManager[] {new PinnedTrust(tls.fingerprint())} : authorities(tls));
        if (!pinned) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
        }
        try {
            secure.startHandshake();
            if (!pinned) {
                // A certificate that is itself among the authorities is believed without a look at its dates.
                ((X509Certificate) secure.getSession().getPeerCertificates()[0]).checkValidity();
            }
            return secure;
        } catch (GeneralSecurityException | IOException e) {
            throw TlsErrors.translate(e, server, tls);
        }
    }

    /** The certificate a server shows, believed or not. Nothing but the handshake is sent. */
    static CertificateFacts look(Socket plain, Endpoint server) throws ClusterException, IOException {
        // No certificate has this fingerprint, so every one is shown to us and refused.
        try (SSLSocket secure = over(plain, server, new TrustManager[] {new PinnedTrust("")})) {
            secure.startHandshake();
            throw new IOException("the server showed no certificate");
        } catch (IOException e) {
            return TlsErrors.otherCertificate(e).orElseThrow(() -> TlsErrors.translate(e, server, Tls.SYSTEM));
        }
    }

    private static SSLSocket over(Socket plain, Endpoint server, TrustManager[] trust) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust, null);
            return (SSLSocket) context.getSocketFactory().createSocket(plain, server.host(), server.port(), true);
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS cannot be set up: " + e.getMessage(), e);
        }
    }

    private static TrustManager[] authorities(Tls tls) throws ClusterException {
        try {
            @Nullable KeyStore believed =
                    tls.mode() == Tls.Mode.AUTHORITY ? Authorities.inFile(Path.of(tls.authority())) : Authorities.ofThisSystem();
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(believed);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new ClusterException(0, "cluster.profile.authority", e.toString(), tls.authority());
        }
    }
}
