package org.anodeconsole.console.cluster;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes in one certificate, the one with a fingerprint the user has looked at, whatever name or date it bears. The
 * server proves in the handshake that it has the key to it.
 */
final class PinnedTrust extends X509ExtendedTrustManager {
    /** The server showed another certificate. */
    static final class OtherCertificateException extends CertificateException {
        private static final long serialVersionUID = 1L;

        private final transient CertificateFacts shown;

        OtherCertificateException(CertificateFacts shown) {
            super("the certificate shown has the fingerprint " + shown.fingerprint());
            this.shown = shown;
        }

        CertificateFacts shown() {
            return shown;
        }
    }

    private final String fingerprint;

    PinnedTrust(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        CertificateFacts shown = CertificateFacts.of(chain[0]);
        if (!shown.fingerprint().equals(fingerprint)) {
            throw new OtherCertificateException(shown);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("only servers are checked");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
