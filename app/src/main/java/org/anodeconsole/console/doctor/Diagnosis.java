package org.anodeconsole.console.doctor;

import java.time.Instant;
import java.util.ArrayList;
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

    /** The same, with what a later run found out about some anodes. */
    public Diagnosis updatedBy(Diagnosis later) {
        List<CheckResult> all = new ArrayList<>(results);
        List<Subject> renewed = later.subjects();
        all.removeIf(result -> renewed.contains(result.subject()));
        later.results().stream().filter(result -> renewed.contains(result.subject())).forEach(all::add);
        return new Diagnosis(later.at(), subjects, all);
    }

    /** The same, without an anode that is no more. */
    public Diagnosis without(Subject gone) {
        return new Diagnosis(
                at,
                subjects.stream().filter(subject -> !subject.equals(gone)).toList(),
                results.stream().filter(result -> !result.subject().equals(gone)).toList());
    }

    /** Whether a check has still something to say about an anode. */
    public boolean finds(CheckResult.Found before) {
        return findings().stream().anyMatch(found -> found.subject().equals(before.subject())
                && found.check().equals(before.check())
                && found.finding().code().equals(before.finding().code())
                && names(found.finding()).equals(names(before.finding())));
    }

    /** What a finding names. A line of a configuration is the same one wherever it has moved to. */
    private static List<Object> names(Finding finding) {
        return finding.arguments().stream()
                .map(argument -> argument instanceof org.anodeconsole.anode.config.Finding one
                        ? List.of(one.code(), one.section(), one.key())
                        : argument)
                .toList();
    }

    private <T extends CheckResult> List<T> of(Class<T> kind) {
        return results.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
