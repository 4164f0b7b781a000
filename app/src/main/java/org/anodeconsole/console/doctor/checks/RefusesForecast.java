package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** The anode refuses a forecast of data any algorithm can do. */
final class RefusesForecast implements Check {
    private static final String ALGORITHM = "holtwinters";
    private static final int ROWS = 120;

    @Override
    public String id() {
        return "refuses-forecast";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        if (!Probe.offers(evidence, ALGORITHM)) {
            throw new NotCheckedException("notOffered", ALGORITHM);
        }
        return Probe.refusal(evidence.post("/forecast", Probe.forecast(ALGORITHM, ROWS), Probe.LIMIT))
                .map(message -> List.of(Finding.error("refuses-forecast", ALGORITHM, message)))
                .orElse(List.of());
    }
}
