package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** Nothing answers at the address, though perhaps at the usual port of another generation. */
final class ServiceUnreachable implements Check {
    private static final List<Integer> USUAL_PORTS = List.of(6035, 6090);

    @Override
    public String id() {
        return "service-unreachable";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        try {
            evidence.get("/");
            return List.of();
        } catch (NotCheckedException e) {
            // No answer is what this check looks for.
            return List.of(reason(evidence).fixedBy(evidence.start("taosanoded")));
        }
    }

    private static Finding reason(Evidence evidence) throws InterruptedException {
        AnodeAddress address = evidence.address();
        if (evidence.wire().accepts(address.host(), address.port())) {
            return Finding.error("service-unreachable.silent", address.url());
        }
        for (int port : USUAL_PORTS) {
            if (port != address.port() && evidence.wire().accepts(address.host(), port)) {
                return Finding.error("service-unreachable.otherPort", address.url(), String.valueOf(port));
            }
        }
        return Finding.error("service-unreachable", address.url());
    }
}
