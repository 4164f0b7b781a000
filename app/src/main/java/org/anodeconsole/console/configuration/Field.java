package org.anodeconsole.console.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anodeconsole.anode.config.IniKey;

/**
 * One setting, as the form shows it.
 *
 * @param group the section it belongs to
 * @param name the key as written
 * @param key what is known about it; empty for a key nobody knows
 * @param value what it is set to; empty when it is not set
 * @param line where it is set, from 1; 0 when it is not
 * @param editable whether the form can change it; an expression can only be changed in the text
 * @param needsRestart whether a change counts only after the anode was started again
 */
public record Field(
        String group,
        String name,
        Optional<IniKey> key,
        Optional<String> value,
        int line,
        boolean editable,
        boolean needsRestart) {

    public boolean isSet() {
        return value.isPresent();
    }

    /** The words to choose from; empty when any text may be right. */
    public List<String> choices() {
        return key.map(known -> switch (known.type()) {
                    case BOOLEAN -> List.of("true", "false");
                    case FLAG -> List.of("True", "False");
                    case LOG_LEVEL -> List.of("DEBUG", "INFO", "WARN", "ERROR", "CRITICAL");
                    case SERVER_LEVEL -> List.of("debug", "info", "warning", "error", "critical");
                    default -> List.<String>of();
                })
                .orElse(List.of());
    }

    /** Whether the form, narrowed to some words, still shows it. */
    boolean matches(String words, Locale locale) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        String meaning = key.map(known -> known.meaning(locale)).orElse("");
        return wanted.isEmpty()
                || name.toLowerCase(Locale.ROOT).contains(wanted)
                || value.orElse("").toLowerCase(Locale.ROOT).contains(wanted)
                || meaning.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Whether both are the same setting, wherever it stands and whatever its value. */
    boolean isSameSetting(Field other) {
        return group.equals(other.group) && name.equals(other.name);
    }
}
