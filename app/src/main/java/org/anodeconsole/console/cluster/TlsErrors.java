package org.anodeconsole.console.cluster;

import java.net.SocketTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;

/** What a failed handshake means, and what to do about it. */
final class TlsErrors {
    private TlsErrors() {}

    static ClusterException translate(Exception failure, Endpoint server, Tls tls) {
        String detail = failure.toString();
        String at = server.toString();
        Optional<CertificateFacts> other = otherCertificate(failure);
        if (other.isPresent()) {
            return new ClusterException(0, "cluster.tls.changed", detail, at, tls.fingerprint(), other.get().fingerprint());
        }
        if (causes(failure).anyMatch(CertificateExpiredException.class::isInstance)) {
            return new ClusterException(0, "cluster.tls.expired", detail, at);
        }
        if (causes(failure).anyMatch(CertificateNotYetValidException.class::isInstance)) {
            return new ClusterException(0, "cluster.tls.notYetValid", detail, at);
        }
        if (causes(failure).anyMatch(CertPathBuilderException.class::isInstance)
                || causes(failure).anyMatch(CertPathValidatorException.class::isInstance)) {
            return new ClusterException(0, "cluster.tls.untrusted", detail, at);
        }
        if (causes(failure).anyMatch(TlsErrors::namesAnotherHost)) {
            return new ClusterException(0, "cluster.tls.wrongName", detail, at);
        }
        if (causes(failure).anyMatch(SocketTimeoutException.class::isInstance)) {
            return new ClusterException(0, "cluster.tls.silent", detail, at);
        }
        return new ClusterException(0, "cluster.tls.failed", detail, at);
    }

    /** Java has no exception of its own for a certificate made out to another host. */
    private static boolean namesAnotherHost(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return cause instanceof CertificateException && (message.contains("No name matching") || message.contains("subject alternative"));
    }

    static Optional<CertificateFacts> otherCertificate(Throwable failure) {
        return causes(failure)
                .filter(PinnedTrust.OtherCertificateException.class::isInstance)
                .map(cause -> ((PinnedTrust.OtherCertificateException) cause).shown())
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
