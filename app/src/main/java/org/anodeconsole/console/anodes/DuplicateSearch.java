package org.anodeconsole.console.anodes;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
        List<InetAddress> asked = addresses(address.host());
        for (Anode anode : registered) {
            AnodeAddress known;
            try {
                known = anode.address();
            } catch (ProblemException e) {
                // A registered text that is no address cannot be the same as one that is.
                continue;
            }
            if (known.port() == address.port()
                    && (known.host().equals(address.host()) || share(asked, addresses(known.host())))) {
                return Optional.of(anode);
            }
        }
        return Optional.empty();
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
