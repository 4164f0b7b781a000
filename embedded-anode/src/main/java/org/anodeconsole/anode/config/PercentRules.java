package org.anodeconsole.anode.config;

import static org.anodeconsole.anode.config.Finding.Severity.ERROR;
import static org.anodeconsole.anode.config.Finding.Severity.INFO;
import static org.anodeconsole.anode.config.Finding.Severity.WARNING;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Percent signs: Python puts {@code %(key)s} in place and fails on any other single one in a value it reads; uWSGI replaces a percent
 * sign and the letter after it throughout the file; this project's anode takes them as they are.
 */
final class PercentRules implements IniRule {
    private static final Pattern PYTHON = Pattern.compile("%(%|\\(([^)]+)\\)s)?");
    private static final Pattern UWSGI = Pattern.compile("%(?![%(]|$)|%\\((?![^)]+\\))");

    @Override
    public void judge(IniCheck check, Consumer<Finding> found) {
        for (IniEntry entry : check.document().entries()) {
            if (entry.value().indexOf('%') < 0 || IniSchema.find(entry.section(), entry.key()).isEmpty()) {
                continue;
            }
            if (!check.forReference()) {
                if (IniSchema.find(entry.section(), entry.key()).map(IniKey::embedded).orElse(false)) {
                    found.accept(Finding.at(INFO, entry, "percent-literal", entry.key(), entry.value()));
                }
            } else if (entry.section().equals(IniDocument.UWSGI)) {
                uwsgi(entry, found);
            } else {
                python(check, entry, found);
            }
        }
    }

    private static void uwsgi(IniEntry entry, Consumer<Finding> found) {
        Matcher matcher = UWSGI.matcher(entry.value().replace("%%", ""));
        if (matcher.find()) {
            found.accept(Finding.at(WARNING, entry, "percent-uwsgi", entry.key(), entry.value())
                    .fixedBy(IniFix.set(entry, doubled(entry.value()))));
        }
    }

    private static void python(IniCheck check, IniEntry entry, Consumer<Finding> found) {
        Matcher matcher = PYTHON.matcher(entry.value());
        while (matcher.find()) {
            Optional<String> name = Optional.ofNullable(matcher.group(2));
            boolean escaped = "%".equals(matcher.group(1));
            boolean resolved = name.flatMap(key -> check.document().value(entry.section(), key)).isPresent();
            if (!escaped && !resolved) {
                found.accept(Finding.at(ERROR, entry, "percent-python", entry.key(), entry.value())
                        .fixedBy(IniFix.set(entry, doubled(entry.value()))));
                return;
            }
        }
    }

    /** Doubles every percent sign that is not doubled yet. */
    private static String doubled(String value) {
        return value.replace("%%", "%").replace("%", "%%");
    }
}
