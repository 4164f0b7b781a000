package org.anodeconsole.console.doctor.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** The anode answers a wrong parameter as if it had found nothing. */
final class HiddenErrors implements Check {
    private static final String ALGORITHM = "ksigma";
    private static final int ROWS = 120;

    @Override
    public String id() {
        return "hidden-errors";
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
        byte[] wrong = Probe.detection(ALGORITHM, Map.of("k", "99"), ROWS);
        Optional<JsonNode> answer = Evidence.parse(evidence.post("/anomaly-detect", wrong, Probe.LIMIT).body());
        boolean hidden = answer.filter(json -> json.path("rows").asInt(-1) == 0 && json.path("msg").isTextual()).isPresent();
        return hidden ? List.of(Finding.info("hidden-errors", Shorten.text(answer.get().path("msg").asText()))) : List.of();
    }
}
