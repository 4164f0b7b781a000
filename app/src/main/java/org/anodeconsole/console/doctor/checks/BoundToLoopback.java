package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.anode.config.IniFix;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.Fix;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** The anode listens on its own computer only, but is called from elsewhere. */
final class BoundToLoopback implements Check {
    @Override
    public String id() {
        return "bound-to-loopback";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.CONFIGURATION);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        IniDocument document = evidence.ini();
        String http = document.value("uwsgi", "http").orElse("");
        int colon = http.lastIndexOf(':');
        if (colon < 1 || !Loopback.is(http.substring(0, colon)) || Loopback.is(evidence.address().host())) {
            return List.of();
        }
        String open = "0.0.0.0" + http.substring(colon);
        IniFix change = new IniFix("set", List.of("http", open), text -> text.withValue("uwsgi", "http", open));
        return List.of(Finding.error("bound-to-loopback", http, evidence.address().url())
                .fixedBy(new Fix.Edit(evidence.configuration(), document, change)));
    }
}
