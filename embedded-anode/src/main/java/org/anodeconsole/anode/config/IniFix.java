package org.anodeconsole.anode.config;

import java.util.List;
import java.util.Locale;

/**
 * A remedy that can be applied without asking further questions.
 *
 * @param code the text's key in the bundle, without {@code fix.}
 * @param arguments what the text names
 * @param edit the change; apply it to the very document that was judged, then judge again
 */
public record IniFix(String code, List<String> arguments, IniEdit edit) {
    public IniFix {
        arguments = List.copyOf(arguments);
    }

    /** The words for a button, such as "Comment out line 7". */
    public String label(Locale locale) {
        return ConfigTexts.text("fix." + code, arguments, locale);
    }

    static IniFix commentOut(int line) {
        return new IniFix("comment-out", List.of(String.valueOf(line)), d -> d.withEntryCommentedOut(line));
    }

    static IniFix set(IniEntry entry, String value) {
        return new IniFix("set", List.of(entry.key(), value), d -> d.withValueAt(entry.line(), value));
    }

    static IniFix add(String section, String key, String value) {
        return new IniFix("add", List.of(section, key, value), d -> d.withKeyAdded(section, key, value));
    }

    static IniFix rewrite(int line, String text) {
        return new IniFix("rewrite", List.of(String.valueOf(line), text), d -> d.withLine(line, text));
    }

    /** Takes the key out and adds it to its section. */
    static IniFix move(IniEntry entry, String section) {
        return new IniFix("move", List.of(entry.key(), section), d ->
                d.withLineRemoved(entry.line()).withKeyAdded(section, entry.key(), entry.value()));
    }

    static IniFix rename(IniEntry entry, String key) {
        return new IniFix("rename", List.of(entry.key(), key), d -> d.withKeyRenamed(entry.line(), key));
    }
}
