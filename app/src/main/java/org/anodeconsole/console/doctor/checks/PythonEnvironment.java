package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;
import org.anodeconsole.console.doctor.Version;
import org.anodeconsole.console.hosts.CommandResult;

/** The Python of the anode is missing, of an unsupported version, or lacks its libraries. */
final class PythonEnvironment implements Check {
    private static final Version FIRST = Version.of(3, 10);
    private static final Version BEYOND = Version.of(3, 13);

    @Override
    public String id() {
        return "python-environment";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HOST);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        Optional<String> python = Installation.python(evidence);
        if (python.isEmpty()) {
            return List.of(Finding.error("python-environment.missing"));
        }
        String program = python.get() + "/bin/python3";
        CommandResult version = evidence.run(program, "-V");
        String said = Shorten.text(version.output() + version.errors());
        if (!version.succeeded()) {
            return List.of(Finding.error("python-environment.broken", program, said));
        }
        if (Version.in(said).filter(one -> one.atLeast(FIRST) && !one.atLeast(BEYOND)).isEmpty()) {
            return List.of(Finding.warning("python-environment.version", program, said));
        }
        CommandResult libraries = evidence.run(program, "-c", "import flask");
        return libraries.succeeded()
                ? List.of()
                : List.of(Finding.error("python-environment.libraries", program, Shorten.text(libraries.errors())));
    }
}
