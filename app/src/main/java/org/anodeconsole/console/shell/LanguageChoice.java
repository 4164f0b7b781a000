package org.anodeconsole.console.shell;

import java.util.Locale;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.settings.SettingsStore;

/** Changes the language of the window and remembers it. */
record LanguageChoice(Messages messages, SettingsStore settings) {
    void choose(Locale language) {
        messages.localeProperty().set(language);
        settings.change(before -> before.withLanguage(language.toLanguageTag()));
    }
}
