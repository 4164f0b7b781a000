package org.anodeconsole.anode.cli;

import java.util.Optional;
import org.anodeconsole.anode.process.PortUse;

/** Says who is at an address. */
final class PortWords {
    private PortWords() {}

    static String of(PortUse use) {
        return switch (use) {
            case PortUse.Free free -> "nobody";
            case PortUse.ModelServer server -> "a model server that start-model did not start" + of(server.software(), server.owner());
            case PortUse.OtherHttp other ->
                "another HTTP server, which answers " + other.status() + of(other.software(), other.owner());
            case PortUse.NotHttp other -> "a program that does not speak HTTP" + of("", other.owner());
        };
    }

    private static String of(String software, Optional<PortUse.Owner> owner) {
        String process = owner.map(known -> "process " + known.pid() + ", " + known.name()).orElse("");
        String both = software.isEmpty() || process.isEmpty() ? software + process : software + ", " + process;
        return both.isEmpty() ? "" : " (" + both + ")";
    }
}
