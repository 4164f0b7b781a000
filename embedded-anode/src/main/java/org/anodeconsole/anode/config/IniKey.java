package org.anodeconsole.anode.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known about one key. Every change takes effect at the next start: neither anode reads the file again, except that this
 * project's anode takes a new {@code log-level} on SIGHUP.
 *
 * @param section the section it belongs to
 * @param name the key
 * @param type what its value must be
 * @param defaultValue what holds without the key, if anything
 * @param range the smallest and largest number allowed, for numbers
 * @param required the value an installation needs; another one keeps the reference from working
 * @param embedded whether this project's anode heeds it
 * @param repeatable whether uWSGI takes it more than once
 */
public record IniKey(
        String section,
        String name,
        Type type,
        Optional<String> defaultValue,
        Optional<Range> range,
        Optional<String> required,
        boolean embedded,
        boolean repeatable) {

    public enum Type {
        ADDRESS,
        DIRECTORY,
        FILE,
        WRITTEN_FILE,
        BOOLEAN,
        /** True or False, as Python writes them. */
        FLAG,
        NUMBER,
        LOG_LEVEL,
        /** A log level in gunicorn's words. */
        SERVER_LEVEL,
        URL,
        TEXT
    }

    /** Both ends belong to it. */
    public record Range(long least, long most) {
        boolean contains(long number) {
            return least <= number && number <= most;
        }
    }

    /** What the key is for. */
    public String meaning(Locale locale) {
        return ConfigTexts.text("key." + section + "." + name, List.of(), locale);
    }

    /** What may stand as its value, in words. */
    public String allowed(Locale locale) {
        List<String> ends = range.map(r -> List.of(String.valueOf(r.least()), String.valueOf(r.most())))
                .orElse(List.of());
        return ConfigTexts.text("type." + type.name(), ends, locale);
    }

    /** What a wrong value may cost; empty when nothing beyond what the finding would say. */
    public Optional<String> danger(Locale locale) {
        return ConfigTexts.find("danger." + section + "." + name, locale);
    }

    /** Whether an anode of this kind must be started again before a new value counts. */
    public boolean needsRestart(IniTarget target) {
        return target == IniTarget.REFERENCE || embedded;
    }

    static IniKey of(String section, String name, Type type) {
        return new IniKey(
                section, name, type, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }

    IniKey withDefault(String value) {
        return new IniKey(section, name, type, Optional.of(value), range, required, embedded, repeatable);
    }

    IniKey withRange(long least, long most) {
        Optional<Range> limits = Optional.of(new Range(least, most));
        return new IniKey(section, name, type, defaultValue, limits, required, embedded, repeatable);
    }

    IniKey withRequired(String value) {
        return new IniKey(section, name, type, defaultValue, range, Optional.of(value), embedded, repeatable);
    }

    IniKey heeded() {
        return new IniKey(section, name, type, defaultValue, range, required, true, repeatable);
    }

    IniKey repeated() {
        return new IniKey(section, name, type, defaultValue, range, required, embedded, true);
    }
}
