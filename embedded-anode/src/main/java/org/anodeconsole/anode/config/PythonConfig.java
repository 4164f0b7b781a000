package org.anodeconsole.anode.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.config.PythonToken.Type;

/**
 * The file taosanode.config.py of later anodes: Python source, kept to the byte and never run. Seen are the assignments of names at the
 * beginning of a line; of these the ones whose value is a literal can be changed, which replaces that literal and nothing else.
 */
public final class PythonConfig {
    private final String source;
    private final List<PythonAssignment> assignments;
    private final List<PythonLexer.Fault> faults;

    private PythonConfig(String source) {
        this.source = source;
        PythonLexer lexer = new PythonLexer(source).read();
        this.assignments = assignmentsOf(source, lexer.tokens());
        this.faults = lexer.faults();
    }

    /** Reads a file's bytes. Any bytes are a document. */
    public static PythonConfig parse(byte[] bytes) {
        return new PythonConfig(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    public static PythonConfig parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] toBytes() {
        return source.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Every assignment in the file's order; entries of dictionaries follow their dictionary. */
    public List<PythonAssignment> assignments() {
        return assignments;
    }

    /** The assignment that counts: the last one. */
    public Optional<PythonAssignment> assignment(String name) {
        return assignments.stream().filter(a -> a.name().equals(name)).reduce((first, second) -> second);
    }

    /** Everything worth knowing, in the order of the lines; what is absent comes last. */
    public List<PythonFinding> findings(ConfigEnvironment environment) {
        return new PythonRules(this, environment).judge();
    }

    List<PythonLexer.Fault> faults() {
        return faults;
    }

    /** The physical lines, for rules that look at their bytes. */
    List<String> lines() {
        return List.of(source.split("\r\n|\r|\n", -1));
    }

    /**
     * Replaces one literal; a text is quoted as the old one was.
     *
     * @param value what the literal shall stand for; a number, True, False or None stays bare unless the name holds a text and is to
     *     hold one
     * @throws IllegalArgumentException when there is no such name, or its value is no single literal
     */
    public PythonConfig withValue(String name, String value) {
        PythonAssignment old = assignment(name)
                .orElseThrow(() -> new IllegalArgumentException("no assignment to " + name + ": add it with withAssignmentAdded"));
        if (!old.isLiteral()) {
            throw new IllegalArgumentException(
                    name + " = " + old.source() + " is worked out by Python; change it in the text, or replace it by a literal there");
        }
        boolean text = old.kind() == PythonAssignment.Kind.STRING && !isBare(name);
        String literal = text || !isBareLiteral(value) ? PythonString.encode(value, old.source()) : value;
        return new PythonConfig(source.substring(0, old.from()) + literal + source.substring(old.to()));
    }

    /** Adds an assignment at the end, with the file's line ends. */
    public PythonConfig withAssignmentAdded(String name, String value) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("not a name of Python: \"" + name + "\"");
        }
        String end = source.contains("\r\n") ? "\r\n" : "\n";
        String gap = source.isEmpty() || source.endsWith("\n") ? "" : end;
        String literal = isBareLiteral(value) ? value : PythonString.encode(value, "'");
        return new PythonConfig(source + gap + name + " = " + literal + end);
    }

    /** Puts {@code # } before every line of an assignment. */
    public PythonConfig withCommentedOut(PythonAssignment assignment) {
        int from = source.lastIndexOf('\n', assignment.from() - 1) + 1;
        String lines = source.substring(from, assignment.to());
        return new PythonConfig(source.substring(0, from) + "# " + lines.replace("\n", "\n# ") + source.substring(assignment.to()));
    }

    private static boolean isBare(String name) {
        return PythonSchema.find(name)
                .map(key -> key.type() == IniKey.Type.NUMBER || key.type() == IniKey.Type.FLAG)
                .orElse(false);
    }

    private static boolean isBareLiteral(String value) {
        return value.matches("True|False|None|[+-]?\\d{1,18}(\\.\\d{1,18})?") && !value.matches("[+-]?0\\d+.*");
    }

    private static List<PythonAssignment> assignmentsOf(String source, List<PythonToken> tokens) {
        List<PythonAssignment> found = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).type() == Type.NEWLINE) {
                List<PythonToken> line = tokens.subList(first, i);
                if (isAssignment(line)) {
                    found.addAll(PythonLiterals.read(
                            IniLine.decode(line.getFirst().text()), source, line.subList(2, line.size())));
                }
                first = i + 1;
            }
        }
        return List.copyOf(found);
    }

    private static boolean isAssignment(List<PythonToken> line) {
        return line.size() > 2
                && line.getFirst().type() == Type.NAME
                && line.getFirst().column() == 0
                && line.get(1).is("=")
                && !line.get(2).is("=");
    }

    @Override
    public String toString() {
        return new String(toBytes(), StandardCharsets.UTF_8);
    }
}
