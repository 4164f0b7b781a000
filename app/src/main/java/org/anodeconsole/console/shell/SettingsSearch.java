package org.anodeconsole.console.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anodeconsole.console.language.Messages;

/**
 * Finds settings by what someone calls them: title, meaning and other words of every language, whatever the window's
 * language is. Every word that was typed must be there.
 */
final class SettingsSearch {
    private final List<Messages> languages = Messages.LANGUAGES.stream().map(Messages::new).toList();

    /**
     * Whether a setting fits.
     *
     * @param key the setting's title, whose other words are under {@code key + ".words"}
     * @param shown what stands beside it now
     */
    boolean fits(String typed, String key, String shown) {
        String known = languages.stream()
                .flatMap(language -> Stream.of(language.text(key), language.text(key + ".words")))
                .reduce(shown, (all, words) -> all + '\n' + words)
                .toLowerCase(Locale.ROOT);
        return Stream.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(known::contains);
    }
}
