package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** An address that TDengine cuts when it adds the path. */
final class LongAddress implements Check {
    private static final int LONGEST = 120;

    @Override
    public String id() {
        return "long-address";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.REGISTRY);
    }

    @Override
    public boolean common() {
        return true;
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        return evidence.registered().stream()
                .map(Anode::url)
                .filter(url -> url.length() > LONGEST)
                .map(url -> Finding.warning("long-address", Shorten.text(url), url.length(), LONGEST))
                .toList();
    }
}
