package org.anodeconsole.console.doctor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The result of a run.
 *
 * @param at when it ended
 * @param subjects the anodes that were examined
 */
public record Diagnosis(Instant at, List<Subject> subjects, List<CheckResult> results) {
    public Diagnosis {
        subjects = List.copyOf(subjects);
        results = List.copyOf(results);
    }

    /** What is wrong, the worst first, then in the order of anodes and checks. */
    public List<CheckResult.Found> findings() {
        return of(CheckResult.Found.class).stream()
                .sorted(Comparator.comparing(found -> found.finding().severity()))
                .toList();
    }

    public List<CheckResult.NotChecked> notChecked() {
        return of(CheckResult.NotChecked.class);
    }

    public List<CheckResult.Passed> passed() {
        return of(CheckResult.Passed.class);
    }

    /** How bad the worst finding is; empty when there is none. */
    public Optional<Severity> worst() {
        return findings().stream().map(found -> found.finding().severity()).findFirst();
    }

    public long count(Severity severity) {
        return findings().stream().filter(found -> found.finding().severity() == severity).count();
    }

    private <T extends CheckResult> List<T> of(Class<T> kind) {
        return results.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
