package org.anodeconsole.console.doctor.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** TDengine waits 100 ms for a status; this anode is close to that or beyond it. */
final class SlowStatus implements Check {
    private static final int TIMES = 5;
    private static final long COMFORTABLE_MILLIS = 50;

    @Override
    public String id() {
        return "slow-status";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        evidence.get("/status"); // Warms up the way; the first answer is not counted.
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            try {
                times.add(evidence.wire().get(evidence.address(), "/status").time().toMillis());
            } catch (IOException e) {
                throw new NotCheckedException("noAnswer", evidence.address().url(), e.toString());
            }
        }
        long slowest = times.stream().mapToLong(Long::longValue).max().orElse(0);
        long median = times.stream().sorted().toList().get(TIMES / 2);
        if (median > Anode.TDENGINE_LIMIT.toMillis()) {
            return List.of(Finding.error("slow-status.beyond", TIMES, median, slowest, Anode.TDENGINE_LIMIT.toMillis()));
        }
        if (slowest > COMFORTABLE_MILLIS) {
            return List.of(Finding.warning("slow-status", TIMES, median, slowest, Anode.TDENGINE_LIMIT.toMillis()));
        }
        return List.of();
    }
}
