package org.anodeconsole.console.language;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The text of every message in the language chosen now. Texts that are bound change with the language. */
public final class Messages {
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    private static final String BUNDLE = "org.anodeconsole.console.messages";

    private final ObjectProperty<Locale> locale;

    public Messages(Locale locale) {
        this.locale = new SimpleObjectProperty<>(supported(locale));
    }

    /** The language closest to the asked one: Chinese for any Chinese locale, English for every other. */
    public static Locale supported(Locale asked) {
        return asked.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The language somebody chose by its tag; null leaves it to the system. */
    public static Locale chosen(@Nullable String tag) {
        return supported(tag == null ? Locale.getDefault() : Locale.forLanguageTag(tag));
    }

    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    public Locale locale() {
        return locale.get();
    }

    /** The text of a message, with {@code {0}}, {@code {1}}, … replaced by the arguments. */
    public String text(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(
                        BUNDLE, locale.get(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return new MessageFormat(pattern, locale.get()).format(arguments);
    }

    /** A text that follows the language, and the arguments where they are observable. */
    public StringBinding bind(String key, Object... arguments) {
        ObservableValue<?>[] dependencies = Stream.concat(
                        Stream.of(locale),
                        Arrays.stream(arguments).filter(ObservableValue.class::isInstance).map(ObservableValue.class::cast))
                .toArray(ObservableValue<?>[]::new);
        return Bindings.createStringBinding(() -> text(key, current(arguments)), dependencies);
    }

    private static Object[] current(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof ObservableValue<?> observable ? observable.getValue() : argument)
                .toArray();
    }
}
