package org.anodeconsole.console.configuration;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.anodeconsole.anode.config.Finding;

/**
 * A finding about the file as it stands in the editor, with remedies.
 *
 */
public record Issue(Finding finding, List<Fix> fixes) {

    /** A remedy: its words for a button, and what it makes of the file's bytes. */
    public record Fix(Function<Locale, String> label, UnaryOperator<byte[]> edit) {}

    public Issue {
        fixes = List.copyOf(fixes);
    }

    public int line() {
        return finding.line();
    }

    public Finding.Severity severity() {
        return finding.severity();
    }

    /** Whether it concerns this setting. */
    boolean concerns(Field field) {
        return line() == 0
                ? !field.isSet()
                        && finding.key().equals(field.name())
                        && (finding.section().isEmpty() || finding.section().equals(field.group()))
                : field.line() == line();
    }
}
