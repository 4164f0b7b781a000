package org.anodeconsole.console.doctor.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** A protocol number TDengine does not take. */
final class ListProtocol implements Check {
    @Override
    public String id() {
        return "list-protocol";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        JsonNode protocol = evidence.json("/list").path("protocol");
        double number = protocol.asDouble(-1);
        return number == 0.1 || number == 1.0 ? List.of() : List.of(Finding.error("list-protocol", Shorten.text(protocol.toString())));
    }
}
