package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;
import org.anodeconsole.console.hosts.CommandResult;

/** The service is called taosanoded, with a d at its end. */
final class UnitName implements Check {
    @Override
    public String id() {
        return "unit-name";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HOST);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        CommandResult unit = evidence.run("systemctl", "show", "--property=LoadState", "--value", "taosanoded.service");
        if (!unit.succeeded()) {
            throw new NotCheckedException("commandFailed", "systemctl show taosanoded", Shorten.text(unit.errors()));
        }
        if (unit.output().strip().equals("loaded")) {
            return List.of();
        }
        Installation.python(evidence);
        return List.of(Finding.warning("unit-name", Shorten.text(unit.output())));
    }
}
