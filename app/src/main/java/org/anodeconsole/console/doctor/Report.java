package org.anodeconsole.console.doctor;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A diagnosis as a document. Whatever an anode or a user said in it is shown, never interpreted. */
public final class Report {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

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
        notChecked().forEach((reason, checks) ->
                text.append("* ").append(markdown(reason)).append(" ").append(markdown(String.join("; ", checks))).append("\n"));
        return text.toString();
    }

    public String html() {
        StringBuilder text = new StringBuilder();
        String title = html(words.say("report.title"));
        text.append("<!DOCTYPE html>\n<html lang=\"").append(html(words.say("report.language"))).append("\">\n<head>\n")
                .append("<meta charset=\"utf-8\">\n<title>").append(title).append("</title>\n</head>\n<body>\n<h1>")
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
        notChecked().forEach((reason, checks) ->
                text.append("<li>").append(html(reason)).append(" ").append(html(String.join("; ", checks))).append("</li>\n"));
        return text.append("</ul>\n</body>\n</html>\n").toString();
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

    /** The checks that could not be made, by their reason. */
    public Map<String, List<String>> notChecked() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (CheckResult.NotChecked result : diagnosis.notChecked()) {
            List<String> titles = byReason.computeIfAbsent(words.reason(result), reason -> new ArrayList<>());
            titles.add(words.title(result));
        }
        return byReason;
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
