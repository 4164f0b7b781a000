package org.anodeconsole.console.doctor;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A diagnosis as a document. Whatever an anode or a user said in it is shown, never interpreted. */
public final class Report {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    private static final String STYLE = """
            <style>
            body { max-width: 52em; margin: 2em auto; padding: 0 1em; font: 16px/1.5 system-ui, sans-serif; color: #1f2328; background: #fff }
            h2 { font-size: 1.1em; margin: 1.6em 0 .4em; padding-top: .8em; border-top: 1px solid #d1d9e0 }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1em; margin: 0 }
            dt { color: #59636e } dd { margin: 0; overflow-wrap: anywhere } small { color: #59636e }
            </style>
            """;

    private final Diagnosis diagnosis;
    private final DoctorWords words;
    private final Redaction redaction = new Redaction();
    private final String time;

    public Report(Diagnosis diagnosis, DoctorWords words, ZoneId zone) {
        this.diagnosis = diagnosis;
        this.words = words;
        this.time = TIME.format(diagnosis.at().atZone(zone));
    }

    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(words.say("report.title")).append("\n\n");
        text.append(markdown(time)).append("  \n").append(markdown(words.summary(diagnosis))).append("\n");
        for (CheckResult.Found found : diagnosis.findings()) {
            text.append("\n## ").append(markdown(heading(found))).append("\n\n");
            text.append("* **").append(markdown(words.say("label.anode"))).append("** ").append(markdown(words.subject(found))).append("\n");
            text.append("* **").append(markdown(words.say("label.evidence"))).append("** ").append(markdown(evidence(found))).append("\n");
            text.append("* **").append(markdown(words.say("label.cause"))).append("** ").append(markdown(words.cause(found))).append("\n");
            text.append("* **").append(markdown(words.say("label.remedy"))).append("** ").append(markdown(words.remedy(found))).append("\n");
        }
        text.append("\n## ").append(words.say("notCheckedTitle")).append("\n\n");
        notChecked().forEach(missing -> text.append("* ").append(markdown((missing.reason() + " " + missing.how()).strip())).append(" ")
                .append(markdown(String.join("; ", missing.checks()))).append("\n"));
        text.append("\n## ").append(words.say("passedTitle")).append("\n\n").append(markdown(String.join("; ", passed()))).append("\n");
        return text.toString();
    }

    /** What was looked for and not found, each once. */
    public Set<String> passed() {
        return diagnosis.passed().stream().map(words::title).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public String html() {
        StringBuilder text = new StringBuilder();
        String title = html(words.say("report.title"));
        text.append("<!DOCTYPE html>\n<html lang=\"").append(html(words.say("report.language"))).append("\">\n<head>\n")
                .append("<meta charset=\"utf-8\">\n<title>").append(title).append("</title>\n").append(STYLE).append("</head>\n<body>\n<h1>")
                .append(title).append("</h1>\n<p>").append(html(time)).append("<br>").append(html(words.summary(diagnosis))).append("</p>\n");
        for (CheckResult.Found found : diagnosis.findings()) {
            text.append("<h2>").append(html(heading(found))).append("</h2>\n<dl>\n");
            entry(text, "label.anode", words.subject(found));
            entry(text, "label.evidence", evidence(found));
            entry(text, "label.cause", words.cause(found));
            entry(text, "label.remedy", words.remedy(found));
            text.append("</dl>\n");
        }
        text.append("<h2>").append(html(words.say("notCheckedTitle"))).append("</h2>\n<ul>\n");
        notChecked().forEach(missing -> text.append("<li>").append(html((missing.reason() + " " + missing.how()).strip())).append("<br><small>")
                .append(html(String.join("; ", missing.checks()))).append("</small></li>\n"));
        text.append("</ul>\n<h2>").append(html(words.say("passedTitle"))).append("</h2>\n<p>").append(html(String.join("; ", passed())));
        return text.append("</p>\n</body>\n</html>\n").toString();
    }

    private void entry(StringBuilder text, String label, String value) {
        text.append("<dt>").append(html(words.say(label))).append("</dt><dd>").append(html(value)).append("</dd>\n");
    }

    private String heading(CheckResult.Found found) {
        return words.severity(found.finding().severity()) + " – " + words.title(found);
    }

    private String evidence(CheckResult.Found found) {
        return words.evidence(found.finding());
    }

    /**
     * Checks that could not be made for one reason.
     *
     * @param how what makes them possible, possibly empty
     * @param checks each once, however many anodes it is about
     */
    public record Missing(String code, String reason, String how, Set<String> checks) {}

    /** The checks that could not be made, by their reason. */
    public List<Missing> notChecked() {
        Map<String, Missing> byReason = new LinkedHashMap<>();
        for (CheckResult.NotChecked result : diagnosis.notChecked()) {
            byReason.computeIfAbsent(words.reason(result), reason -> new Missing(
                            result.reason().code(), reason, words.how(result), new LinkedHashSet<>()))
                    .checks().add(words.title(result));
        }
        return List.copyOf(byReason.values());
    }

    private String html(String text) {
        return redaction.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** On one line, with every character that means something to Markdown or HTML made harmless. */
    private String markdown(String text) {
        return redaction.of(text)
                .replaceAll("\\s+", " ")
                .replaceAll("([\\\\`*_{}\\[\\]()#|~!])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
