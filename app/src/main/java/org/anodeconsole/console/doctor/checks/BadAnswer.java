package org.anodeconsole.console.doctor.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;
import org.anodeconsole.console.doctor.Wire;

/** An answer is not what TDengine can read. */
final class BadAnswer implements Check {
    @Override
    public String id() {
        return "bad-answer";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        List<Finding> found = new ArrayList<>();
        Wire.Answer status = evidence.get("/status");
        if (ApplicationNotLoaded.isSign(status) || !NotAnAnode.isAnode(evidence)) {
            throw new NotCheckedException("badAnswer", evidence.address().url("/status"));
        }
        if (!isStatus(Evidence.parse(status.body()))) {
            found.add(bad(evidence, "/status", status));
        }
        Wire.Answer list = evidence.get("/list");
        if (Evidence.parse(list.body()).filter(json -> json.path("details").isArray()).isEmpty()) {
            found.add(bad(evidence, "/list", list));
        }
        return found;
    }

    private static boolean isStatus(Optional<JsonNode> answer) {
        return answer.filter(json -> json.path("status").isTextual() && json.path("protocol").isNumber()).isPresent();
    }

    private static Finding bad(Evidence evidence, String path, Wire.Answer answer) {
        return Finding.error("bad-answer", evidence.address().url(path), answer.status(), Shorten.text(answer.body()));
    }
}
