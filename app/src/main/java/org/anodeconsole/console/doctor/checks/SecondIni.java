package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** An update left its own configuration beside the one in use. */
final class SecondIni implements Check {
    private static final String FILE = "/etc/taos/taosanode.ini.new";

    @Override
    public String id() {
        return "second-ini";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HOST);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        return evidence.exists(FILE) ? List.of(Finding.info("second-ini", FILE)) : List.of();
    }
}
