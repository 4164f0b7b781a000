package org.anodeconsole.anode.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.config.PythonAssignment.Kind;
import org.anodeconsole.anode.config.PythonToken.Type;
import org.jspecify.annotations.Nullable;

/** Reads the tokens behind one equals sign: a literal, a collection of literals, or something only Python can work out. */
final class PythonLiterals {
    private static final int DEEPEST = 40;

    private final String source;
    private final List<PythonToken> tokens;
    private final List<PythonAssignment> leaves = new ArrayList<>();
    private int at;

    private PythonLiterals(String source, List<PythonToken> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** The assignment itself, and below it the single literals in its dictionaries. */
    static List<PythonAssignment> read(String name, String source, List<PythonToken> tokens) {
        PythonLiterals reader = new PythonLiterals(source, tokens);
        PythonAssignment value = reader.value(name, 0);
        int from = tokens.getFirst().from();
        int to = tokens.getLast().to();
        List<PythonAssignment> found = new ArrayList<>();
        if (value == null || reader.at != tokens.size()) {
            String written = source.substring(from, to);
            found.add(new PythonAssignment(
                    name, tokens.getFirst().line(), Kind.COMPUTED, IniLine.decode(written), IniLine.decode(written), from, to));
        } else {
            found.add(value);
            found.addAll(reader.leaves);
        }
        return found;
    }

    private @Nullable PythonAssignment value(String name, int depth) {
        if (at >= tokens.size() || depth > DEEPEST) {
            return null;
        }
        int first = at;
        PythonToken token = tokens.get(at);
        if (token.type() == Type.STRING) {
            return strings(name);
        }
        if (token.type() == Type.NAME) {
            at++;
            return switch (token.text()) {
                case "True", "False" -> made(name, Kind.BOOLEAN, token.text(), first);
                case "None" -> made(name, Kind.NONE, "None", first);
                default -> null;
            };
        }
        if (token.type() == Type.NUMBER || token.is("-") || token.is("+")) {
            return number(name);
        }
        return switch (token.text()) {
            case "[" -> sequence(name, "]", depth);
            case "(" -> sequence(name, ")", depth);
            case "{" -> dictionary(name, depth);
            default -> null;
        };
    }

    private @Nullable PythonAssignment strings(String name) {
        int first = at;
        StringBuilder text = new StringBuilder();
        while (at < tokens.size() && tokens.get(at).type() == Type.STRING) {
            Optional<String> part = PythonString.decode(tokens.get(at).text());
            if (part.isEmpty()) {
                return null;
            }
            text.append(part.get());
            at++;
        }
        return made(name, Kind.STRING, text.toString(), first);
    }

    private @Nullable PythonAssignment number(String name) {
        int first = at;
        String sign = "";
        if (tokens.get(at).type() == Type.OPERATOR) {
            sign = tokens.get(at).is("-") ? "-" : "";
            at++;
        }
        if (at >= tokens.size() || tokens.get(at).type() != Type.NUMBER) {
            return null;
        }
        String digits = tokens.get(at).text();
        at++;
        if (digits.matches("0|[1-9](_?\\d)*")) {
            return made(name, Kind.INTEGER, sign + digits.replace("_", ""), first);
        }
        return digits.matches("\\d*\\.?\\d*([eE][+-]?\\d+)?") ? made(name, Kind.FLOAT, sign + digits, first) : null;
    }

    private @Nullable PythonAssignment sequence(String name, String close, int depth) {
        int first = at;
        at++;
        int elements = 0;
        boolean comma = false;
        while (at < tokens.size() && !tokens.get(at).is(close)) {
            PythonAssignment element = value(name + "." + elements, depth + 1);
            if (element == null) {
                return null;
            }
            elements++;
            comma = at < tokens.size() && tokens.get(at).is(",");
            if (comma) {
                at++;
            } else if (at >= tokens.size() || !tokens.get(at).is(close)) {
                return null;
            }
        }
        if (at >= tokens.size()) {
            return null;
        }
        at++;
        boolean onlyParentheses = close.equals(")") && elements == 1 && !comma;
        return onlyParentheses ? null : made(name, Kind.COLLECTION, "", first);
    }

    private @Nullable PythonAssignment dictionary(String name, int depth) {
        int first = at;
        at++;
        while (at < tokens.size() && !tokens.get(at).is("}")) {
            PythonAssignment key = value("", depth + 1);
            if (key == null || !key.isLiteral() || at >= tokens.size() || !tokens.get(at).is(":")) {
                return null;
            }
            at++;
            PythonAssignment element = value(name + "." + key.value(), depth + 1);
            if (element == null) {
                return null;
            }
            if (element.isLiteral()) {
                leaves.add(element);
            }
            if (at < tokens.size() && tokens.get(at).is(",")) {
                at++;
            } else if (at >= tokens.size() || !tokens.get(at).is("}")) {
                return null;
            }
        }
        if (at >= tokens.size()) {
            return null;
        }
        at++;
        return made(name, Kind.COLLECTION, "", first);
    }

    private PythonAssignment made(String name, Kind kind, String value, int first) {
        int from = tokens.get(first).from();
        int to = tokens.get(at - 1).to();
        String written = IniLine.decode(source.substring(from, to));
        return new PythonAssignment(name, tokens.get(first).line(), kind, kind == Kind.COLLECTION ? written : value, written, from, to);
    }
}
