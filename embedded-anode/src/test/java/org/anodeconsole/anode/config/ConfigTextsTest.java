package org.anodeconsole.anode.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTextsTest {
    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameArguments() throws IOException {
        Properties english = load("config.properties");
        Properties chinese = load("config_zh_CN.properties");

        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(arguments(english.getProperty(key)), arguments(chinese.getProperty(key)), key);
            assertFalse((english.getProperty(key) + chinese.getProperty(key)).contains("'"), key + " would lose its quote");
        }
    }

    @Test
    void everyKeyOfTheSchemaIsExplained() {
        for (IniKey key : IniSchema.keys()) {
            assertNotEquals(key.meaning(Locale.ENGLISH), key.meaning(Locale.SIMPLIFIED_CHINESE));
            assertFalse(key.allowed(Locale.ENGLISH).contains("{"), key.name());
        }
        assertEquals("1 to 1024", IniSchema.find("uwsgi", "processes").orElseThrow().allowed(Locale.ENGLISH));
    }

    @Test
    void everyNameOfThePythonConfigurationIsExplained() {
        for (IniKey key : PythonSchema.keys()) {
            assertNotEquals(key.meaning(Locale.ENGLISH), key.meaning(Locale.SIMPLIFIED_CHINESE));
            assertFalse(key.allowed(Locale.SIMPLIFIED_CHINESE).contains("{"), key.name());
        }
        assertEquals(Optional.of("Kills analyses that take longer."),
                IniSchema.find("uwsgi", "harakiri").orElseThrow().danger(Locale.ENGLISH));
        assertEquals(Optional.empty(), IniSchema.find("uwsgi", "vacuum").orElseThrow().danger(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "uwsgi, HTTP, http",
        "uwsgi, wsgi_file, wsgi-file",
        "uwsgi, deamonize, daemonize",
        "uwsgi, hrakiri, harakiri",
        "taosanode, loglevel, log-level",
        "tsfm-service, timemoe_fc, timemoe-fc",
        "uwsgi, zerg-server, ",
        "taosanode, colour, "
    })
    void guessesWhatWasMeant(String section, String key, String meant) {
        assertEquals(Optional.ofNullable(meant), IniSchema.suggestion(section, key));
    }

    private static List<String> arguments(String text) {
        return Pattern.compile("\\{\\d+}").matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
    }

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream bytes = ConfigTextsTest.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
