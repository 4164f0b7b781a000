package org.anodeconsole.anode.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * What Python's strict configparser makes of a document: keys in lower case, {@code =} or {@code :} between key and value, a line
 * indented deeper than its key continues that key's value, a carriage return alone ends a line. Source: the documented behaviour of
 * {@code configparser.ConfigParser} with its defaults (Python 3.10 and 3.11).
 *
 * @param values each key's value by section and lower-case key; continuation lines are joined with line feeds
 * @param problems what makes the parser give up, in the file's order; it reports duplicates one at a time, this list holds all
 * @param continuations lines taken as part of the value above although they look like keys
 */
record PythonReading(
        Map<Place, String> values, List<Problem> problems, List<Continuation> continuations) {

    /** A key of a section. */
    record Place(String section, String key) {}

    /** A fault of a line that stops the parser. {@code other} is the line of the first occurrence for duplicates, else 0. */
    record Problem(Kind kind, int line, String section, String text, int other) {}

    record Continuation(int line, String section, String key, String text) {}

    enum Kind {
        NO_SECTION,
        NO_DELIMITER,
        EMPTY_KEY,
        DUPLICATE_KEY,
        DUPLICATE_SECTION
    }

    PythonReading {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
        continuations = List.copyOf(continuations);
    }

    static PythonReading of(IniDocument document) {
        Parser parser = new Parser();
        List<IniLine> lines = document.rawLines();
        for (int i = 0; i < lines.size(); i++) {
            for (String part : lines.get(i).body().split("\r", -1)) {
                parser.line(i + 1, new IniLine(part, ""));
            }
        }
        return new PythonReading(parser.values, parser.problems, parser.continuations);
    }

    private static final class Parser {
        private final Map<Place, String> values = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<Continuation> continuations = new ArrayList<>();
        private final Map<String, Integer> sectionLines = new HashMap<>();
        private final Map<Place, Integer> keyLines = new HashMap<>();
        private final Set<Integer> reported = new HashSet<>();
        private @Nullable String section;
        private @Nullable Place open;
        private int indent;

        void line(int number, IniLine line) {
            if (line.isEmpty() || line.isComment()) {
                return;
            }
            Place continued = open;
            if (section != null && continued != null && line.indent() > indent) {
                continuation(number, continued, line);
                return;
            }
            indent = line.indent();
            if (line.isHeader() && line.content().indexOf(']') > 1) {
                header(number, IniLineEdit.sectionName(line));
            } else if (section == null) {
                report(Kind.NO_SECTION, number, "", line);
            } else {
                entry(number, section, line);
            }
        }

        private void continuation(int number, Place continued, IniLine line) {
            values.merge(continued, IniLine.decode(line.content()), (a, b) -> a + "\n" + b);
            continuations.add(new Continuation(
                    number, continued.section(), continued.key(), IniLine.decode(line.content())));
        }

        private void header(int number, String name) {
            Integer first = sectionLines.putIfAbsent(name, number);
            if (first != null) {
                problems.add(new Problem(Kind.DUPLICATE_SECTION, number, name, name, first));
            }
            section = name;
            open = null;
        }

        private void entry(int number, String name, IniLine line) {
            // Any section name other than "uwsgi" splits as Python does.
            IniEntry entry = IniLineEdit.entry(number, "", line);
            if (entry.delimiter().isEmpty()) {
                report(Kind.NO_DELIMITER, number, name, line);
            } else if (entry.key().isEmpty()) {
                report(Kind.EMPTY_KEY, number, name, line);
            } else {
                Place place = new Place(name, entry.key().toLowerCase(Locale.ROOT));
                Integer first = keyLines.putIfAbsent(place, number);
                if (first != null) {
                    problems.add(new Problem(Kind.DUPLICATE_KEY, number, name, entry.key(), first));
                }
                values.put(place, entry.value());
                open = place;
            }
        }

        private void report(Kind kind, int number, String name, IniLine line) {
            if (reported.add(number)) {
                problems.add(new Problem(kind, number, name, IniLine.decode(line.content()), 0));
            }
        }
    }
}
