package org.anodeconsole.anode.config;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of this package in English and Chinese. */
final class ConfigTexts {
    private static final String BUNDLE = "org.anodeconsole.anode.config.config";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ConfigTexts() {}

    /** The text without arguments, if there is one. */
    static Optional<String> find(String key, Locale locale) {
        return bundle(locale).containsKey(key) ? Optional.of(text(key, List.of(), locale)) : Optional.empty();
    }

    static String text(String key, List<String> arguments, Locale locale) {
        return new MessageFormat(bundle(locale).getString(key), locale).format(arguments.toArray());
    }

    private static ResourceBundle bundle(Locale locale) {
        Locale served = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return ResourceBundle.getBundle(BUNDLE, served, NO_FALLBACK);
    }
}
