package org.anodeconsole.console.doctor.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /** Which service serves an algorithm, of those that have one everywhere. */
    private static final Map<String, String> SERVICES = Map.of("tdtsfm_1", "tdtsfm", "timemoe-fc", "timer-moe");
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
                        .ifPresent(message -> found.add(Finding.warning("model-service", algorithm, message)
                                .fixedBy(Optional.ofNullable(SERVICES.get(algorithm)).flatMap(evidence::start))));
            }
        }
        return found;
    }
}
