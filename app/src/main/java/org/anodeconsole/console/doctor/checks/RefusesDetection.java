package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** The anode refuses to search data for anomalies that any algorithm can search. */
final class RefusesDetection implements Check {
    private static final String ALGORITHM = "iqr";
    private static final int ROWS = 120;

    @Override
    public String id() {
        return "refuses-detection";
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
        return Probe.refusal(evidence.post("/anomaly-detect", Probe.detection(ALGORITHM, Map.of(), ROWS), Probe.LIMIT))
                .map(message -> List.of(Finding.error("refuses-detection", ALGORITHM, message)))
                .orElse(List.of());
    }
}
