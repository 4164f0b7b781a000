package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;
import org.anodeconsole.console.doctor.Wire;

/** Something else answers at the address. */
final class NotAnAnode implements Check {
    @Override
    public String id() {
        return "not-an-anode";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        Wire.Answer answer = evidence.get("/");
        if (isAnode(evidence)) {
            return List.of();
        }
        return List.of(Finding.error("not-an-anode", evidence.address().url(), answer.status(), Shorten.text(answer.body())));
    }

    static boolean isAnode(Evidence evidence) throws NotCheckedException, InterruptedException {
        Wire.Answer answer = evidence.get("/");
        boolean named = answer.body().contains("TDgpt") || answer.body().contains("TDengine");
        return named || Evidence.parse(evidence.get("/status").body()).isPresent() || ApplicationNotLoaded.isSign(answer);
    }
}
