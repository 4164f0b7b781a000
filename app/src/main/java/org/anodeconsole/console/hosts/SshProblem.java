package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.UnresolvedAddressException;
import org.anodeconsole.console.language.ProblemException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;

/** What can go wrong with a connection, in words. */
final class SshProblem {
    private SshProblem() {}

    static void throwIfInterrupted(IOException e) throws InterruptedException {
        boolean here = Thread.interrupted();
        if (here || (e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException))
                || e instanceof ClosedByInterruptException) {
            throw new InterruptedException();
        }
    }

    /** Whether the server answered and let nobody in. */
    static boolean isRefusal(IOException e) {
        return e instanceof SshException known
                && known.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
    }

    static ProblemException connecting(SshTarget target, IOException e) {
        boolean unknown = false;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            unknown |= cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException;
        }
        return new ProblemException(
                unknown ? "hosts.ssh.unknownHost" : "hosts.ssh.unreachable",
                e.toString(),
                target.host(),
                String.valueOf(target.port()));
    }

    static ProblemException keyChanged(SshTarget target, HostKey shown, IOException e) {
        return new ProblemException(
                "hosts.ssh.keyChanged",
                e.toString(),
                target.host(),
                shown.algorithm(),
                shown.fingerprint(),
                target.knownHosts().getFirst().toString());
    }

    /** The connection was lost while something was under way. */
    static ProblemException broken(String what, String host, String detail) {
        return new ProblemException("hosts.ssh.broken", detail, what, host);
    }
}
