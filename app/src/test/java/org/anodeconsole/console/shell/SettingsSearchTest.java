package org.anodeconsole.console.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsSearchTest {
    private final SettingsSearch search = new SettingsSearch();

    @ParameterizedTest
    @CsvSource({
        "settings.theme, Theme", "settings.theme, DARK mode", "settings.theme, 夜间", "settings.language, 中文",
        "settings.fontSize, zoom", "settings.secrets, keychain", "settings.secrets, 密码", "settings.reset, default",
        "settings.ssh, remote server"})
    void findsASettingByItsNamesInAnyLanguage(String key, String typed) {
        assertTrue(search.fits(typed, key, ""));
    }

    @Test
    void everyWordMustBeThere() {
        assertTrue(search.fits("text size", "settings.fontSize", ""));
        assertFalse(search.fits("text keyring", "settings.fontSize", ""));
    }

    @Test
    void nothingTypedFitsEverything() {
        assertTrue(search.fits("  ", "settings.theme", ""));
    }

    @Test
    void whatStandsBesideASettingCountsToo() {
        assertTrue(search.fits("/home/ann", "settings.data", "/home/ann/.local/share/anode-console"));
    }
}
