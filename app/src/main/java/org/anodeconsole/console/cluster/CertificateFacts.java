package org.anodeconsole.console.cluster;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What a person needs to see of a certificate before believing in it.
 *
 * @param subject whose it is
 * @param issuer who signed it
 * @param fingerprint SHA-256, upper case with colons
 */
record CertificateFacts(String subject, String issuer, Instant validFrom, Instant validUntil, String fingerprint) {
    private static final HexFormat FORM = HexFormat.ofDelimiter(":").withUpperCase();

    static CertificateFacts of(X509Certificate certificate) throws CertificateEncodingException {
        return new CertificateFacts(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                fingerprint(certificate));
    }

    static String fingerprint(X509Certificate certificate) throws CertificateEncodingException {
        try {
            return FORM.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    boolean validAt(Instant time) {
        return !time.isBefore(validFrom) && !time.isAfter(validUntil);
    }

    boolean selfSigned() {
        return subject.equals(issuer);
    }
}
