package org.anodeconsole.console.doctor;

import java.util.Optional;
import java.util.Set;
import org.anodeconsole.console.language.Messages;

/** The results in the language chosen now. */
public final class DoctorWords {
    private static final Set<String> HOW =
            Set.of("REGISTRY", "CLUSTER", "HOST", "CONFIGURATION", "STATEMENT", "noSql", "noFailure", "oneCluster", "noClusterId", "deadline");

    private final Messages messages;

    public DoctorWords(Messages messages) {
        this.messages = messages;
    }

    public String title(CheckResult result) {
        return messages.text("doctor.check." + result.check() + ".title");
    }

    public String cause(CheckResult result) {
        return messages.text("doctor.check." + result.check() + ".cause");
    }

    public String remedy(CheckResult result) {
        return messages.text("doctor.check." + result.check() + ".remedy");
    }

    public String evidence(Finding finding) {
        Object[] arguments = finding.arguments().stream()
                .map(argument -> argument instanceof org.anodeconsole.anode.config.Finding one
                        ? (one.line() == 0 ? "" : messages.text("doctor.line", one.line()) + " ") + one.message(messages.locale())
                        : argument)
                .toArray();
        return messages.text("doctor.found." + finding.code(), arguments);
    }

    public String reason(CheckResult.NotChecked result) {
        return result.reason().in(messages);
    }

    /** What makes a check possible that was not; empty when there is no general way. */
    public String how(CheckResult.NotChecked result) {
        return HOW.contains(result.reason().code()) ? messages.text("doctor.how." + result.reason().code()) : "";
    }

    public String severity(Severity severity) {
        return messages.text("doctor.severity." + severity);
    }

    /** Whom a result is about. */
    public String subject(CheckResult result) {
        return result.subject().equals(Subject.COMMON) ? messages.text("doctor.common") : result.subject().url();
    }

    /** What the button says that applies a remedy. */
    public String fix(Fix fix) {
        return switch (fix) {
            case Fix.ReadAgain again -> messages.text("doctor.fix.readAgain", again.url());
            case Fix.Drop drop -> messages.text("doctor.fix.drop", drop.url(), String.valueOf(drop.id()));
            case Fix.Register register -> messages.text("doctor.fix.register", register.url());
            case Fix.Start start -> messages.text("doctor.fix.start", start.service().name());
            case Fix.Restart restart -> messages.text("doctor.fix.restart", restart.service().name());
            case Fix.Edit edit -> edit.change().label().apply(messages.locale());
        };
    }

    /** What is asked before a remedy is applied. */
    public String question(Fix fix) {
        return switch (fix) {
            case Fix.ReadAgain again -> messages.text("doctor.confirm.readAgain", again.url());
            case Fix.Drop drop -> messages.text("doctor.confirm.drop", drop.url(), String.valueOf(drop.id()));
            case Fix.Register register -> messages.text("doctor.confirm.register", register.url());
            case Fix.Start start -> messages.text("doctor.confirm.start", start.service().name());
            case Fix.Restart restart -> messages.text("doctor.confirm.restart", restart.service().name());
            case Fix.Edit edit -> messages.text("doctor.confirm.edit", edit.configuration().place(), fix(fix));
        };
    }

    /** What a changed configuration still takes until it counts; empty for other remedies. */
    public String afterwards(Fix fix) {
        if (!(fix instanceof Fix.Edit edit)) {
            return "";
        }
        Optional<Reader> reader = edit.configuration().reader();
        if (reader.isEmpty()) {
            return " " + messages.text("doctor.restart.nobody");
        }
        String name = reader.get().name();
        return reader.get().runs()
                ? " " + (messages.text("doctor.restart.needed", name) + " " + reader.get().lockedBecause(messages)).strip()
                : " " + messages.text("doctor.restart.stopped", name);
    }

    public String summary(Diagnosis diagnosis) {
        return messages.text(
                "doctor.summary",
                diagnosis.count(Severity.ERROR),
                diagnosis.count(Severity.WARNING),
                diagnosis.count(Severity.INFO),
                diagnosis.passed().size(),
                diagnosis.notChecked().size());
    }

    /** Any text of the Doctor that is none of the results. */
    public String say(String name, Object... arguments) {
        return messages.text("doctor." + name, arguments);
    }
}
