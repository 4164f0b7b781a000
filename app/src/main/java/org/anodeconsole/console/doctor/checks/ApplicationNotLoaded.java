package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;
import org.anodeconsole.console.doctor.Wire;

/** uWSGI runs, but the application behind it failed to load. */
final class ApplicationNotLoaded implements Check {
    @Override
    public String id() {
        return "application-not-loaded";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        Wire.Answer answer = evidence.get("/status");
        return isSign(answer) ? List.of(Finding.error("application-not-loaded", evidence.address().url())) : List.of();
    }

    /** uWSGI without an application gives this answer on every path. */
    static boolean isSign(Wire.Answer answer) {
        return answer.status() == 500 && answer.kind().startsWith("text/plain") && answer.body().strip().equals("Internal Server Error");
    }
}
