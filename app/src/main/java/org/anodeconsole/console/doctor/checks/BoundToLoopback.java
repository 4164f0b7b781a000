package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.ConfigText;
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
        ConfigText text = evidence.configured();
        String written = text.address().orElse("");
        int colon = written.lastIndexOf(':');
        if (colon < 1 || !Loopback.is(written.substring(0, colon)) || Loopback.is(evidence.address().host())) {
            return List.of();
        }
        return List.of(Finding.error("bound-to-loopback", written, evidence.address().url(), text.addressKey())
                .fixedBy(new Fix.Edit(evidence.configuration(), text, text.toListenOn("0.0.0.0" + written.substring(colon)))));
    }
}
