package org.anodeconsole.console.anodes;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anodeconsole.console.language.ProblemException;

/** Finds the IP addresses of a host within a time limit. */
@FunctionalInterface
public interface HostResolver {
    Duration LIMIT = Duration.ofSeconds(4);

    /**
     * The addresses of a host, at least one.
     *
     * @throws ProblemException when there is none, or none was found in time
     */
    List<InetAddress> resolve(String host) throws ProblemException, InterruptedException;

    /** Asks the operating system, whose own time limit is too long and cannot be interrupted. */
    static HostResolver ofSystem() {
        return host -> {
            FutureTask<InetAddress[]> question = new FutureTask<>(() -> InetAddress.getAllByName(withoutBrackets(host)));
            Thread.ofVirtual().name("resolve-" + host).start(question);
            try {
                return List.of(question.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UnknownHostException unknown) {
                    throw new ProblemException("anode.unknownHost", unknown.toString(), host);
                }
                throw new IllegalStateException("The host name could not be looked up", e.getCause());
            } catch (TimeoutException e) {
                throw new ProblemException("anode.unknownHost", "No answer from the name service within " + LIMIT, host);
            }
        };
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
