package org.anodeconsole.anode.config;

import java.util.List;
import java.util.Locale;

/**
 * One thing worth knowing about a configuration file.
 *
 * @param severity how bad it is
 * @param line the line it stands on, from 1; 0 when it concerns something that is absent
 * @param section the section, possibly empty
 * @param key the key, possibly empty
 * @param code the stable name of this kind of finding
 * @param arguments what its text names, in the bundle's order
 * @param fixes remedies that can be applied as they are, the most advisable first
 */
public record Finding(
        Severity severity,
        int line,
        String section,
        String key,
        String code,
        List<String> arguments,
        List<IniFix> fixes) {

    /** Errors keep the anode from working; warnings surprise; the rest is good to know. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    public Finding {
        arguments = List.copyOf(arguments);
        fixes = List.copyOf(fixes);
    }

    /** What is wrong, what is allowed and what to do about it. */
    public String message(Locale locale) {
        return ConfigTexts.text("finding." + code, arguments, locale);
    }

    static Finding at(Severity severity, IniEntry entry, String code, String... arguments) {
        return at(severity, entry.line(), entry.section(), entry.key(), code, arguments);
    }

    static Finding at(Severity severity, int line, String section, String key, String code, String... arguments) {
        return new Finding(severity, line, section, key, code, List.of(arguments), List.of());
    }

    /** For something that is not there. */
    static Finding missing(Severity severity, String section, String key, String code, String... arguments) {
        return at(severity, 0, section, key, code, arguments);
    }

    Finding fixedBy(IniFix... remedies) {
        return new Finding(severity, line, section, key, code, arguments, List.of(remedies));
    }
}
