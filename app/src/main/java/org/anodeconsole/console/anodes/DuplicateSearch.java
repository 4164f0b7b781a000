package org.anodeconsole.console.anodes;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.ProblemException;

/**
 * Finds an anode that is registered under another spelling: {@code localhost} and {@code 127.0.0.1} are one host, and so
 * are a name and the address it stands for. TDengine itself compares text only and takes one anode as several.
 */
final class DuplicateSearch {
    private final HostResolver resolver;

    DuplicateSearch(HostResolver resolver) {
        this.resolver = resolver;
    }

    /** The registered anode with the same host and port. */
    Optional<Anode> of(AnodeAddress address, Collection<Anode> registered) throws InterruptedException {
        List<Candidate> candidates = new ArrayList<>();
        for (Anode anode : registered) {
            Optional<AnodeAddress> known = address(anode);
            if (known.isPresent() && known.get().port() == address.port()) {
                if (known.get().host().equals(address.host())) {
                    return Optional.of(anode);
                }
                candidates.add(new Candidate(anode, known.get().host()));
            }
        }
        return candidates.isEmpty() ? Optional.empty() : ofSameHost(addresses(address.host()), candidates);
    }

    /** An anode that listens on the right port; its host is to be compared. */
    private record Candidate(Anode anode, String host) {}

    /** All names are looked up at the same time: each unknown one may take seconds. */
    private Optional<Anode> ofSameHost(List<InetAddress> asked, List<Candidate> candidates) throws InterruptedException {
        List<Callable<List<InetAddress>>> questions = candidates.stream()
                .map(candidate -> (Callable<List<InetAddress>>) () -> addresses(candidate.host()))
                .toList();
        ExecutorService asking = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("same-host-", 0).factory());
        try {
            List<Future<List<InetAddress>>> found = asking.invokeAll(questions);
            return IntStream.range(0, candidates.size())
                    .filter(i -> share(asked, found.get(i).resultNow()))
                    .mapToObj(i -> candidates.get(i).anode())
                    .findFirst();
        } finally {
            asking.shutdownNow();
        }
    }

    private static Optional<AnodeAddress> address(Anode anode) {
        try {
            return Optional.of(anode.address());
        } catch (ProblemException e) {
            // A registered text that is no address cannot be the same as one that is.
            return Optional.empty();
        }
    }

    private List<InetAddress> addresses(String host) throws InterruptedException {
        try {
            return resolver.resolve(host);
        } catch (ProblemException e) {
            // A host that cannot be looked up now is compared by its name alone.
            return List.of();
        }
    }

    private static boolean share(List<InetAddress> some, List<InetAddress> others) {
        return some.stream()
                .anyMatch(one -> others.contains(one)
                        || (one.isLoopbackAddress() && others.stream().anyMatch(InetAddress::isLoopbackAddress)));
    }
}
