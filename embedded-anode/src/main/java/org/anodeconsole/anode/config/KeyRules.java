package org.anodeconsole.anode.config;

import static org.anodeconsole.anode.config.Finding.Severity.ERROR;
import static org.anodeconsole.anode.config.Finding.Severity.INFO;
import static org.anodeconsole.anode.config.Finding.Severity.WARNING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Names nobody knows, keys an anode passes over, and values of the wrong kind. */
final class KeyRules implements IniRule {
    private static final List<String> BOOLEANS = List.of("true", "false", "on", "off", "yes", "no", "1", "0");

    @Override
    public void judge(IniCheck check, Consumer<Finding> found) {
        check.document().sections().forEach(section -> section(section, found));
        for (IniEntry entry : check.document().entries()) {
            Optional<IniKey> known = IniSchema.find(entry.section(), entry.key());
            if (known.isPresent()) {
                known(check, entry, known.get(), found);
            } else if (IniSchema.sections().contains(entry.section())) {
                unknown(entry, found);
            }
        }
    }

    private static void section(IniSection section, Consumer<Finding> found) {
        if (IniSchema.sections().contains(section.name())) {
            return;
        }
        Optional<String> meant = Spelling.nearest(section.name(), IniSchema.sections());
        found.accept(meant.map(name -> Finding.at(
                                WARNING, section.line(), section.name(), "", "misspelt-section", section.name(), name)
                        .fixedBy(IniFix.rewrite(section.line(), "[" + name + "]")))
                .orElseGet(() -> Finding.at(
                        INFO, section.line(), section.name(), "", "unknown-section", section.name())));
    }

    private static void known(IniCheck check, IniEntry entry, IniKey key, Consumer<Finding> found) {
        if (!check.forReference() && !key.embedded()) {
            found.accept(Finding.at(INFO, entry, "ignored-key", entry.key()));
            return;
        }
        if (key.type() == IniKey.Type.BOOLEAN && !BOOLEANS.contains(entry.value().toLowerCase(Locale.ROOT))) {
            if (!entry.delimiter().isEmpty()) {
                found.accept(Finding.at(WARNING, entry, "bad-boolean", entry.key(), entry.value())
                        .fixedBy(IniFix.set(entry, "true"), IniFix.set(entry, "false")));
            }
        }
        key.range()
                .filter(range -> !isWithin(range, entry.value()))
                .ifPresent(range -> found.accept(Finding.at(
                        ERROR,
                        entry,
                        "bad-number",
                        entry.key(),
                        entry.value(),
                        String.valueOf(range.least()),
                        String.valueOf(range.most()))
                        .fixedBy(nearest(key, range, entry))));
    }

    private static boolean isWithin(IniKey.Range range, String value) {
        return value.matches("\\d{1,18}") && range.contains(Long.parseLong(value));
    }

    private static IniFix nearest(IniKey key, IniKey.Range range, IniEntry entry) {
        boolean number = entry.value().matches("-?\\d{1,18}");
        return number
                ? IniFix.set(entry, String.valueOf(Math.clamp(Long.parseLong(entry.value()), range.least(), range.most())))
                : key.defaultValue().map(value -> IniFix.set(entry, value)).orElseGet(() -> IniFix.commentOut(entry.line()));
    }

    private static void unknown(IniEntry entry, Consumer<Finding> found) {
        if (entry.key().isEmpty() || isColonLine(entry)) {
            return;
        }
        Optional<String> meant = IniSchema.suggestion(entry.section(), entry.key());
        Optional<IniKey> elsewhere = IniSchema.keys().stream()
                .filter(key -> !key.section().equals(entry.section()) && key.name().equals(entry.key()))
                .findFirst();
        if (elsewhere.isPresent()) {
            found.accept(Finding.at(
                            WARNING, entry, "wrong-section", entry.key(), entry.section(), elsewhere.get().section())
                    .fixedBy(IniFix.move(entry, elsewhere.get().section())));
        } else if (meant.isPresent()) {
            found.accept(Finding.at(WARNING, entry, "misspelt-key", entry.key(), entry.section(), meant.get())
                    .fixedBy(IniFix.rename(entry, meant.get())));
        } else if (!entry.section().equals(IniSchema.SERVICES)) {
            // A name in [tsfm-service] that nobody knows is the name of a service of the user's own.
            found.accept(Finding.at(INFO, entry, "unknown-key", entry.key(), entry.section()));
        }
    }

    /** Reported by the rules for readers. */
    private static boolean isColonLine(IniEntry entry) {
        int colon = entry.key().indexOf(':');
        return colon > 0
                && IniSchema.find(entry.section(), entry.key().substring(0, colon).strip()).isPresent();
    }
}
