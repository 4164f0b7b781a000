package org.anodeconsole.console.doctor.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** A model behind an algorithm does not answer; no anode starts models by itself. */
final class ModelService implements Check {
    private static final Set<String> MODELS =
            Set.of("tdtsfm_1", "timemoe-fc", "timesfm", "moirai", "chronos", "moment-fc");
    private static final int ROWS = 128;

    @Override
    public String id() {
        return "model-service";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        List<Finding> found = new ArrayList<>();
        for (String algorithm : Names.of(evidence.offered())) {
            if (MODELS.contains(algorithm)) {
                Probe.refusal(evidence.post("/forecast", Probe.forecast(algorithm, ROWS), Probe.LIMIT))
                        .ifPresent(message -> found.add(Finding.warning("model-service", algorithm, message)));
            }
        }
        return found;
    }
}
