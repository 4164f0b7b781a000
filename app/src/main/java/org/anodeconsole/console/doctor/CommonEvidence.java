package org.anodeconsole.console.doctor;

import java.time.Duration;
import java.util.List;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeRegistry;
import org.anodeconsole.console.cluster.ClusterException;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.cluster.ServerFacts;
import org.anodeconsole.console.language.ProblemException;

/** What all anodes of one run share. Each question is asked once: SHOW ANODES makes the server call every anode. */
final class CommonEvidence {
    private static final Duration SQL_LIMIT = Duration.ofSeconds(30);
    private static final int MOST_ROWS = 20_000;

    /** A list with its type, so that it can be remembered. */
    private record Anodes(List<Anode> all) {}

    private final Surroundings around;
    private final Memory memory = new Memory();

    CommonEvidence(Surroundings around) {
        this.around = around;
    }

    Surroundings around() {
        return around;
    }

    List<Anode> registered() throws NotCheckedException, InterruptedException {
        AnodeRegistry registry = around.registry().orElseThrow(() -> new NotCheckedException("REGISTRY"));
        return memory.answer("registered", Anodes.class, () -> {
            try {
                return new Anodes(registry.list());
            } catch (ProblemException e) {
                throw new NotCheckedException("registryFailed", detail(e));
            }
        }).all();
    }

    ServerFacts server() throws NotCheckedException, InterruptedException {
        return memory.answer("server", ServerFacts.class, () -> {
            try {
                return cluster().server();
            } catch (ClusterException e) {
                throw new NotCheckedException("clusterFailed", detail(e));
            }
        });
    }

    Rows rows(ClusterSession session, String sql) throws NotCheckedException, InterruptedException {
        return memory.answer(session.name() + "\n" + sql, Rows.class, () -> {
            try {
                return session.query(sql, SQL_LIMIT, MOST_ROWS);
            } catch (ClusterException e) {
                throw new NotCheckedException("statementFailed", sql, detail(e));
            }
        });
    }

    ClusterSession cluster() throws NotCheckedException {
        return around.cluster().orElseThrow(() -> new NotCheckedException("CLUSTER"));
    }

    static String detail(ProblemException failure) {
        String detail = failure.getMessage();
        return detail == null || detail.isBlank() ? failure.key() : detail;
    }
}
