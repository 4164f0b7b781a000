package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** The Python of the anode has no web server in it. */
final class MissingUwsgi implements Check {
    @Override
    public String id() {
        return "missing-uwsgi";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HOST);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        Optional<String> python = Installation.python(evidence);
        if (python.isEmpty()) {
            throw new NotCheckedException("noVenv");
        }
        boolean there = evidence.exists(python.get() + "/bin/uwsgi") || evidence.exists(python.get() + "/bin/gunicorn");
        return there ? List.of() : List.of(Finding.error("missing-uwsgi", python.get()));
    }
}
