package org.anodeconsole.console.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which parts of a text are to be coloured how. */
enum Highlighting {
    INI("(?m)(?<comment>^\\h*[#;].*$)|(?<section>^\\h*\\[.*$)|(?<key>^\\h*[^\\s=:#;\\[][^=\\n]*?)(?=\\h*=)|(?<delimiter>(?<=[^=\\n])=)"),
    PYTHON("(?m)(?<comment>#.*$)"
            + "|(?<text>(?:\"\"\"(?s:.*?)\"\"\")|(?:'''(?s:.*?)''')|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')"
            + "|(?<key>^[A-Za-z_]\\w*(?=\\h*=[^=]))"
            + "|(?<word>\\b(?:True|False|None|import|from|as|if|else|and|or|not|in|def|return|for)\\b)"
            + "|(?<number>\\b\\d[\\d_.]*\\b)");

    private static final List<String> KINDS = List.of("comment", "section", "key", "delimiter", "text", "word", "number");

    /** A part of the text, from its first character to behind its last one. */
    record Part(int from, int to, String kind) {}

    private final Pattern pattern;
    private final List<String> kinds;

    Highlighting(String pattern) {
        this.pattern = Pattern.compile(pattern);
        this.kinds = List.copyOf(this.pattern.namedGroups().keySet());
    }

    /** All kinds there are, for style sheets and tests. */
    static List<String> kinds() {
        return KINDS;
    }

    /** The coloured parts in their order; they do not overlap. */
    List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            kinds.stream()
                    .filter(kind -> matcher.group(kind) != null)
                    .findFirst()
                    .ifPresent(kind -> parts.add(new Part(matcher.start(kind), matcher.end(kind), kind)));
        }
        return parts;
    }
}
