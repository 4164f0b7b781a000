package org.anodeconsole.console.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A diagnosis for programs to read. Names of severities are {@code error}, {@code warning} and {@code info}; {@code worst} is
 * {@code none} when nothing is wrong.
 *
 * @param schema grows when a field changes its meaning or goes; a field more changes nothing
 * @param at in UTC, as ISO 8601 writes it
 */
public record ReportRecord(
        int schema,
        String at,
        List<String> anodes,
        String worst,
        List<FindingRecord> findings,
        List<NotCheckedRecord> notChecked,
        List<PassedRecord> passed) {

    private static final int SCHEMA = 1;

    /** @param anode empty when it is about a cluster or a statement */
    public record FindingRecord(
            String check, String severity, String anode, String title, String evidence, String cause, String remedy) {}

    public record NotCheckedRecord(String check, String anode, String title, String reason) {}

    public record PassedRecord(String check, String anode) {}

    public static ReportRecord of(Diagnosis diagnosis, DoctorWords words) {
        Redaction redaction = new Redaction();
        return new ReportRecord(
                SCHEMA,
                diagnosis.at().toString(),
                diagnosis.subjects().stream().map(Subject::url).map(redaction::of).toList(),
                diagnosis.worst().map(ReportRecord::name).orElse("none"),
                diagnosis.findings().stream()
                        .map(found -> new FindingRecord(
                                found.check(),
                                name(found.finding().severity()),
                                redaction.of(found.subject().url()),
                                words.title(found),
                                redaction.of(words.evidence(found.finding())),
                                words.cause(found),
                                words.remedy(found)))
                        .toList(),
                diagnosis.notChecked().stream()
                        .map(result -> new NotCheckedRecord(
                                result.check(), redaction.of(result.subject().url()), words.title(result), redaction.of(words.reason(result))))
                        .toList(),
                diagnosis.passed().stream().map(result -> new PassedRecord(result.check(), redaction.of(result.subject().url()))).toList());
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** The same for people at a terminal. */
    public List<String> lines(DoctorWords words) {
        List<String> lines = new ArrayList<>();
        for (FindingRecord finding : findings) {
            String severity = words.severity(Severity.valueOf(finding.severity().toUpperCase(Locale.ROOT)));
            String anode = finding.anode().isEmpty() ? words.say("common") : finding.anode();
            lines.add(severity + " [" + finding.check() + "] " + anode + " – " + plain(finding.title()));
            lines.add("  " + words.say("label.evidence") + ": " + plain(finding.evidence()));
            lines.add("  " + words.say("label.cause") + ": " + finding.cause());
            lines.add("  " + words.say("label.remedy") + ": " + finding.remedy());
            lines.add("");
        }
        if (findings.isEmpty()) {
            lines.add(words.say("healthy"));
            lines.add("");
        }
        if (!notChecked.isEmpty()) {
            lines.add(words.say("notCheckedTitle"));
        }
        Map<String, Set<String>> byReason = new LinkedHashMap<>();
        notChecked.forEach(result -> byReason.computeIfAbsent(plain(result.reason()), reason -> new LinkedHashSet<>()).add("[" + result.check() + "]"));
        byReason.forEach((reason, ids) -> {
            lines.add("  " + reason);
            lines.add("    " + String.join(" ", ids));
        });
        return lines;
    }

    /** What an anode said must not steer a terminal. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
