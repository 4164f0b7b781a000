package org.anodeconsole.anode.config;

import static org.anodeconsole.anode.config.Finding.Severity.ERROR;
import static org.anodeconsole.anode.config.Finding.Severity.WARNING;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.anodeconsole.anode.config.ConfigEnvironment.PathState;

/** Files and directories: absolute, present, writable. */
final class PathRules implements IniRule {
    /** Where the installer of the reference puts things. */
    private static final Map<String, String> INSTALLED = Map.of(
            "chdir", IniSchema.INSTALLED_LIB,
            "wsgi-file", IniSchema.INSTALLED_WSGI,
            "virtualenv", "/usr/local/taos/taosanode/venv/",
            "pidfile", "/usr/local/taos/taosanode/taosanode.pid",
            "logto", "/var/log/taos/taosanode/taosanode.log",
            "app-log", "/var/log/taos/taosanode/taosanode.app.log",
            "model-dir", "/usr/local/taos/taosanode/model/");

    @Override
    public void judge(IniCheck check, Consumer<Finding> found) {
        ConfigEnvironment environment = check.environment();
        for (IniEntry entry : check.entriesOf(IniKey.Type.DIRECTORY)) {
            // Without its models the anode still serves everything else; without its code or Python it serves nothing.
            boolean models = entry.section().equals(IniSchema.TAOSANODE);
            judge(check, entry, models ? WARNING : ERROR, PathJudgement.directory(environment, entry.value(), models), found);
        }
        for (IniEntry entry : check.entriesOf(IniKey.Type.FILE)) {
            judge(check, entry, ERROR, PathJudgement.file(environment, entry.value()), found);
        }
        for (IniEntry entry : check.entriesOf(IniKey.Type.WRITTEN_FILE)) {
            if (!entry.key().equals("daemonize")) {
                judge(check, entry, check.severity(ERROR, WARNING), PathJudgement.writtenFile(environment, entry.value()), found);
            }
        }
    }

    private static void judge(
            IniCheck check, IniEntry entry, Finding.Severity severity, Optional<String> fault, Consumer<Finding> found) {
        if (entry.value().isEmpty()) {
            found.accept(Finding.at(WARNING, entry, "empty-path", entry.key()).fixedBy(IniFix.commentOut(entry.line())));
        } else if (fault.isPresent()) {
            String code = fault.get();
            String parent = PathJudgement.parent(entry.value());
            boolean folder = code.equals("not-writable") && check.environment().pathState(entry.value()) == PathState.ABSENT;
            Finding finding = Finding.at(
                    code.equals("relative-path") ? WARNING : severity,
                    entry, code, entry.key(), folder ? parent : entry.value(), parent);
            found.accept(installed(check, entry).map(finding::fixedBy).orElse(finding));
        }
    }

    /** What the installer would have written, where that is something else and not known to be absent too. */
    private static Optional<IniFix> installed(IniCheck check, IniEntry entry) {
        return Optional.ofNullable(INSTALLED.get(entry.key()))
                .filter(path -> check.forReference() && !path.equals(entry.value()))
                .filter(path -> check.environment().pathState(PathJudgement.parent(path)) != PathState.ABSENT)
                .map(path -> IniFix.set(entry, path));
    }
}
