package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Severity;
import org.anodeconsole.console.doctor.Source;

/** Recognises a failure by what was said when it happened. */
final class FailureText implements Check {
    private final String id;
    private final Severity severity;
    private final List<String> signs;

    /** @param signs codes or words, any of which names this failure; in lower case */
    FailureText(String id, Severity severity, String... signs) {
        this.id = id;
        this.severity = severity;
        this.signs = List.of(signs);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.STATEMENT);
    }

    @Override
    public boolean common() {
        return true;
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException {
        String failure = evidence.statement().failure();
        if (failure.isBlank()) {
            throw new NotCheckedException("noFailure");
        }
        String text = failure.toLowerCase(Locale.ROOT).replace("0x8000", "0x").replace("0x0", "0x");
        boolean named = signs.stream().anyMatch(text::contains);
        return named ? List.of(new Finding(severity, "failure", List.of(Shorten.text(failure)), Optional.empty())) : List.of();
    }
}
