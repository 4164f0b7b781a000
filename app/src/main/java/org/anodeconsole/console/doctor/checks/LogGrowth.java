package org.anodeconsole.console.doctor.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;
import org.anodeconsole.console.hosts.FileFacts;
import org.anodeconsole.console.language.ProblemException;

/** Log files that nobody rotates. */
final class LogGrowth implements Check {
    private static final List<String> FILES =
            List.of("/var/log/taos/taosanode/taosanode.log", "/var/log/taos/taosanode/taosanode.app.log");
    private static final long LARGE = 1L << 30;

    @Override
    public String id() {
        return "log-growth";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HOST);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        List<Finding> found = new ArrayList<>();
        for (String file : FILES) {
            try {
                Optional<FileFacts> facts = evidence.host().files().facts(file);
                if (facts.isPresent() && facts.get().size() > LARGE) {
                    found.add(Finding.warning("log-growth", file, facts.get().size() >> 20));
                }
            } catch (ProblemException e) {
                throw new NotCheckedException("fileFailed", file, String.valueOf(e.getMessage()));
            }
        }
        return found;
    }
}
