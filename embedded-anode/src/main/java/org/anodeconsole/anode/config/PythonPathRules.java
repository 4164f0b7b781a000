package org.anodeconsole.anode.config;

import static org.anodeconsole.anode.config.Finding.Severity.ERROR;
import static org.anodeconsole.anode.config.Finding.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.anode.config.PythonAssignment.Kind;

/** Files and directories of a Python configuration, judged as those of an ini file are. */
final class PythonPathRules {
    private final PythonConfig file;
    private final ConfigEnvironment environment;
    private final List<PythonFinding> found = new ArrayList<>();

    PythonPathRules(PythonConfig file, ConfigEnvironment environment) {
        this.file = file;
        this.environment = environment;
    }

    List<PythonFinding> judge() {
        for (IniKey key : PythonSchema.keys()) {
            file.assignment(key.name())
                    .filter(path -> path.kind() == Kind.STRING && !path.value().isEmpty() && !path.value().equals("-"))
                    .ifPresent(path -> judge(key, path));
        }
        return found;
    }

    private void judge(IniKey key, PythonAssignment path) {
        switch (key.type()) {
            case DIRECTORY -> {
                boolean models = key.name().equals("model_dir");
                PathJudgement.directory(environment, path.value(), models).ifPresent(code -> add(path, models, code));
            }
            case FILE -> PathJudgement.file(environment, path.value()).ifPresent(code -> add(path, false, code));
            case WRITTEN_FILE ->
                PathJudgement.writtenFile(environment, path.value()).ifPresent(code -> add(path, false, code));
            default -> {
                // Not a path.
            }
        }
    }

    private void add(PythonAssignment path, boolean mild, String code) {
        boolean warning = mild || code.equals("relative-path");
        String parent = PathJudgement.parent(path.value());
        String second = code.equals("not-writable") && environment.pathState(path.value()) == ConfigEnvironment.PathState.ABSENT
                ? parent
                : path.value();
        found.add(new PythonFinding(
                Finding.at(warning ? WARNING : ERROR, path.line(), "", path.name(), code, path.name(), second, parent),
                List.of()));
    }
}
