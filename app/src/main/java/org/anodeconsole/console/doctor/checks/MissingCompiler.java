package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** PyTorch models compile a part of themselves at their first call. */
final class MissingCompiler implements Check {
    @Override
    public String id() {
        return "missing-compiler";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HOST);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        Installation.python(evidence);
        for (String compiler : List.of("g++", "c++", "clang++")) {
            try {
                if (evidence.run(compiler, "--version").succeeded()) {
                    return List.of();
                }
            } catch (NotCheckedException e) {
                // A program that is not there cannot be run: the next one may be.
                continue;
            }
        }
        return List.of(Finding.info("missing-compiler"));
    }
}
