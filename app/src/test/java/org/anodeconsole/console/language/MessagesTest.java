package org.anodeconsole.console.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void boundTextsFollowTheLanguageAndTheirArguments() {
        Messages messages = new Messages(Locale.ENGLISH);
        SimpleStringProperty shortcut = new SimpleStringProperty("F5");
        StringBinding text = messages.bind("shell.shortcut", shortcut);
        assertEquals("Shortcut: F5", text.get());
        messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertEquals("快捷键：F5", text.get());
        shortcut.set("F6");
        assertEquals("快捷键：F6", text.get());
    }

    @Test
    void choosesTheClosestLanguage() {
        assertEquals(Locale.SIMPLIFIED_CHINESE, Messages.supported(Locale.TRADITIONAL_CHINESE));
        assertEquals(Locale.ENGLISH, Messages.supported(Locale.GERMANY));
    }

    @Test
    void aFailureNobodyForesawIsStillSaid() {
        Problem problem =
                ProblemException.describe(new IllegalStateException("odd"), new Messages(Locale.ENGLISH));
        assertEquals("Something failed that should not: odd", problem.what());
    }
}
