package org.anodeconsole.anode.config;

import static org.anodeconsole.anode.config.Finding.Severity.ERROR;
import static org.anodeconsole.anode.config.Finding.Severity.WARNING;

import java.util.function.Consumer;
import org.anodeconsole.anode.config.ConfigEnvironment.Answer;
import org.anodeconsole.anode.config.ConfigEnvironment.PathState;

/** Files and directories: absolute, present, writable. */
final class PathRules implements IniRule {
    @Override
    public void judge(IniCheck check, Consumer<Finding> found) {
        check.entriesOf(IniKey.Type.DIRECTORY).forEach(entry -> directory(check, entry, found));
        check.entriesOf(IniKey.Type.FILE).forEach(entry -> existingFile(check, entry, found));
        check.entriesOf(IniKey.Type.WRITTEN_FILE).stream()
                .filter(entry -> !entry.key().equals("daemonize"))
                .forEach(entry -> writtenFile(check, entry, found));
    }

    private static void directory(IniCheck check, IniEntry entry, Consumer<Finding> found) {
        if (!isAbsolute(entry, found)) {
            return;
        }
        // Without its models the anode still serves everything else; without its code or Python it serves nothing.
        boolean models = entry.section().equals(IniSchema.TAOSANODE);
        Finding.Severity severity = models ? WARNING : ERROR;
        PathState state = check.environment().pathState(entry.value());
        if (state == PathState.ABSENT) {
            found.accept(Finding.at(severity, entry, "missing-directory", entry.key(), entry.value()));
        } else if (state == PathState.FILE) {
            found.accept(Finding.at(severity, entry, "not-a-directory", entry.key(), entry.value()));
        } else if (models && check.environment().isWritable(entry.value()) == Answer.NO) {
            found.accept(Finding.at(WARNING, entry, "not-writable", entry.key(), entry.value()));
        }
    }

    private static void existingFile(IniCheck check, IniEntry entry, Consumer<Finding> found) {
        if (!isAbsolute(entry, found)) {
            return;
        }
        PathState state = check.environment().pathState(entry.value());
        if (state == PathState.ABSENT || state == PathState.DIRECTORY) {
            found.accept(Finding.at(ERROR, entry, "missing-file", entry.key(), entry.value()));
        }
    }

    private static void writtenFile(IniCheck check, IniEntry entry, Consumer<Finding> found) {
        if (!isAbsolute(entry, found)) {
            return;
        }
        ConfigEnvironment environment = check.environment();
        Finding.Severity severity = check.severity(ERROR, WARNING);
        PathState state = environment.pathState(entry.value());
        String parent = parent(entry.value());
        if (state == PathState.DIRECTORY) {
            found.accept(Finding.at(severity, entry, "is-a-directory", entry.key(), entry.value()));
        } else if (state == PathState.FILE) {
            if (environment.isWritable(entry.value()) == Answer.NO) {
                found.accept(Finding.at(severity, entry, "not-writable", entry.key(), entry.value()));
            }
        } else if (environment.pathState(parent) == PathState.ABSENT) {
            found.accept(Finding.at(severity, entry, "missing-parent", entry.key(), entry.value(), parent));
        } else if (environment.pathState(parent) == PathState.DIRECTORY
                && environment.isWritable(parent) == Answer.NO) {
            found.accept(Finding.at(severity, entry, "not-writable", entry.key(), parent));
        }
    }

    private static boolean isAbsolute(IniEntry entry, Consumer<Finding> found) {
        String path = entry.value();
        if (path.isEmpty()) {
            found.accept(Finding.at(WARNING, entry, "empty-path", entry.key()));
            return false;
        }
        // The anode's machine need not be this one: both styles of absolute paths count.
        boolean absolute = path.startsWith("/") || path.startsWith("\\\\") || path.matches("[A-Za-z]:[\\\\/].*");
        if (!absolute) {
            found.accept(Finding.at(WARNING, entry, "relative-path", entry.key(), path));
        }
        return absolute;
    }

    private static String parent(String path) {
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return slash <= 0 ? "/" : path.substring(0, slash);
    }
}
