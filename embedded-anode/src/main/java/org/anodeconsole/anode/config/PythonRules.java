package org.anodeconsole.anode.config;

import static org.anodeconsole.anode.config.Finding.Severity.ERROR;
import static org.anodeconsole.anode.config.Finding.Severity.INFO;
import static org.anodeconsole.anode.config.Finding.Severity.WARNING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anodeconsole.anode.config.Finding.Severity;
import org.anodeconsole.anode.config.PythonAssignment.Kind;
import org.anodeconsole.anode.config.PythonFinding.Fix;

/** What is to be said about a Python configuration without running it. */
final class PythonRules {
    private static final List<String> SERVER_LEVELS = List.of("debug", "info", "warning", "error", "critical");
    private static final long LONGEST_QUERY = 600;

    private final PythonConfig file;
    private final ConfigEnvironment environment;
    private final List<PythonFinding> found = new ArrayList<>();

    PythonRules(PythonConfig file, ConfigEnvironment environment) {
        this.file = file;
        this.environment = environment;
    }

    List<PythonFinding> judge() {
        form();
        for (PythonAssignment assignment : file.assignments()) {
            if (assignment.name().indexOf('.') < 0) {
                named(assignment);
            }
        }
        server();
        found.addAll(new PythonPathRules(file, environment).judge());
        found.sort(Comparator.comparingInt((PythonFinding each) ->
                        each.finding().line() == 0 ? Integer.MAX_VALUE : each.finding().line())
                .thenComparing(each -> each.finding().severity()));
        return List.copyOf(found);
    }

    private void form() {
        for (PythonLexer.Fault fault : file.faults()) {
            found.add(new PythonFinding(Finding.at(ERROR, fault.line(), "", "", fault.code(), fault.text()), List.of()));
        }
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!ReaderRules.isUtf8(lines.get(i))) {
                found.add(new PythonFinding(
                        Finding.at(ERROR, i + 1, "", "", "not-utf8", String.valueOf(i + 1)), List.of()));
            }
        }
    }

    private void named(PythonAssignment assignment) {
        String name = assignment.name();
        Optional<PythonAssignment> counts = file.assignment(name);
        if (counts.isPresent() && !counts.get().equals(assignment)) {
            add(WARNING, assignment, "python-again", List.of(Fix.commentOut(assignment)), name, String.valueOf(counts.get().line()));
            return;
        }
        Optional<IniKey> key = PythonSchema.find(name);
        if (key.isPresent()) {
            known(key.get(), assignment);
        } else if (!name.startsWith("_")) {
            PythonSchema.suggestion(name)
                    .filter(meant -> file.assignment(meant).isEmpty())
                    .ifPresent(meant -> add(WARNING, assignment, "python-misspelt", List.of(), name, meant));
        }
    }

    private void known(IniKey key, PythonAssignment assignment) {
        if (assignment.kind() == Kind.COMPUTED) {
            add(INFO, assignment, "python-computed", List.of(), assignment.name());
            return;
        }
        switch (key.type()) {
            case NUMBER -> number(key, assignment);
            case FLAG -> flag(key, assignment);
            case LOG_LEVEL -> level(assignment, TaosanodeIni.LOG_LEVELS, "INFO");
            case SERVER_LEVEL -> level(assignment, SERVER_LEVELS, "info");
            case URL -> {
                if (AnalysisRules.serviceUrl(assignment.value()).isEmpty()) {
                    add(ERROR, assignment, "bad-url", List.of(), assignment.name(), assignment.value());
                }
            }
            default -> text(key, assignment);
        }
    }

    private void number(IniKey key, PythonAssignment assignment) {
        boolean good = assignment.kind() == Kind.INTEGER
                && assignment.value().matches("\\d{1,18}")
                && key.range().map(range -> range.contains(Long.parseLong(assignment.value()))).orElse(true);
        if (!good) {
            List<Fix> fixes = key.defaultValue().map(value -> List.of(Fix.set(key.name(), value))).orElse(List.of());
            add(ERROR, assignment, "bad-number", assignment.isLiteral() ? fixes : List.of(), key.name(), assignment.source(),
                    String.valueOf(key.range().map(IniKey.Range::least).orElse(0L)),
                    String.valueOf(key.range().map(IniKey.Range::most).orElse(Long.MAX_VALUE)));
        }
    }

    private void flag(IniKey key, PythonAssignment assignment) {
        if (assignment.kind() != Kind.BOOLEAN) {
            boolean on = !List.of("0", "", "None").contains(assignment.value());
            List<Fix> fixes = assignment.isLiteral() ? List.of(Fix.set(key.name(), on ? "True" : "False")) : List.of();
            add(WARNING, assignment, "python-flag", fixes, key.name(), assignment.source(), on ? "True" : "False");
        }
        boolean isTrue = assignment.value().equals("True");
        if (isTrue && key.name().equals("daemon")) {
            add(ERROR, assignment, "python-daemon", List.of(Fix.set("daemon", "False")));
        } else if (isTrue && key.name().equals("draw_result")) {
            add(WARNING, assignment, "python-draw", List.of(Fix.set("draw_result", "False")));
        }
    }

    private void level(PythonAssignment assignment, List<String> words, String meant) {
        String written = assignment.value();
        boolean upper = words.equals(TaosanodeIni.LOG_LEVELS);
        String compared = upper ? written.toUpperCase(Locale.ROOT) : written.toLowerCase(Locale.ROOT);
        List<Fix> fixes = assignment.isLiteral() ? List.of(Fix.set(assignment.name(), meant)) : List.of();
        if (!words.contains(compared)) {
            add(WARNING, assignment, "python-level", fixes, assignment.name(), written, String.join(", ", words));
        } else if (compared.equalsIgnoreCase("debug")) {
            add(WARNING, assignment, upper ? "python-debug" : "python-debug-server", fixes, assignment.name());
        }
    }

    private void text(IniKey key, PythonAssignment assignment) {
        boolean wrongKind = assignment.kind() != Kind.STRING && assignment.kind() != Kind.NONE && assignment.kind() != Kind.COLLECTION;
        if (wrongKind) {
            add(ERROR, assignment, "python-text", List.of(), key.name(), assignment.source());
        } else if (key.required().isPresent() && !assignment.value().equals(key.required().get())) {
            String installed = key.required().get();
            add(WARNING, assignment, "do-not-modify", List.of(Fix.set(key.name(), installed)), key.name(), assignment.value(), installed);
        }
    }

    private void server() {
        literal("bind").ifPresentOrElse(this::bind, () -> {
            if (file.assignment("bind").isEmpty()) {
                found.add(new PythonFinding(
                        Finding.missing(ERROR, "", "bind", "python-bind-missing"), List.of(Fix.add("bind", "127.0.0.1:6035"))));
            }
        });
        literal("timeout").ifPresentOrElse(timeout -> {
            if (timeout.value().matches("\\d{1,9}") && Long.parseLong(timeout.value()) < LONGEST_QUERY && !timeout.value().equals("0")) {
                add(WARNING, timeout, "python-timeout", List.of(Fix.set("timeout", "1200")), timeout.value());
            }
        }, () -> {
            if (file.assignment("timeout").isEmpty()) {
                found.add(new PythonFinding(
                        Finding.missing(WARNING, "", "timeout", "python-timeout-missing"), List.of(Fix.add("timeout", "1200"))));
            }
        });
        Optional<PythonAssignment> certificate = literal("certfile").filter(a -> a.kind() == Kind.STRING);
        Optional<PythonAssignment> key = literal("keyfile").filter(a -> a.kind() == Kind.STRING);
        if (certificate.isPresent() != key.isPresent()) {
            add(ERROR, certificate.or(() -> key).orElseThrow(), "python-tls-half", List.of());
        }
    }

    private void bind(PythonAssignment bind) {
        Optional<HostPort> address = HostPort.parse(bind.value());
        Fix usual = Fix.set("bind", "127.0.0.1:6035");
        if (address.isEmpty()) {
            add(ERROR, bind, "bad-address", List.of(usual), "bind", bind.value());
            return;
        }
        HostPort there = address.get();
        if (!there.isValidPort()) {
            add(ERROR, bind, "port-range", List.of(usual), "bind", String.valueOf(there.port()));
            return;
        }
        String host = there.isEveryInterface() ? "" : there.host();
        if (environment.isPortFree(host, (int) there.port()) == ConfigEnvironment.Answer.NO) {
            List<Fix> next = FreePort.after(environment, there).map(value -> List.of(Fix.set("bind", value))).orElse(List.of());
            add(WARNING, bind, "port-in-use", next, "bind", bind.value());
        }
        if (!there.isLoopback()) {
            add(INFO, bind, "python-open", List.of(Fix.set("bind", "127.0.0.1:" + there.port())), bind.value());
        } else if (environment.servesRemoteCluster() == ConfigEnvironment.Answer.YES) {
            add(WARNING, bind, "python-loopback-remote", List.of(Fix.set("bind", "0.0.0.0:" + there.port())), bind.value());
        }
    }

    private Optional<PythonAssignment> literal(String name) {
        return file.assignment(name).filter(PythonAssignment::isLiteral);
    }

    private void add(Severity severity, PythonAssignment at, String code, List<Fix> fixes, String... arguments) {
        found.add(new PythonFinding(Finding.at(severity, at.line(), "", at.name(), code, arguments), fixes));
    }
}
