package org.anodeconsole.console.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.Action;
import org.anodeconsole.console.page.Page;
import org.anodeconsole.console.settings.Settings.Theme;
import org.anodeconsole.console.settings.Settings;
import org.anodeconsole.console.settings.SettingsStore;
import org.jspecify.annotations.Nullable;

/** What can be done on every page: go to another, change the look, ask for help. */
final class ShellActions {
    private final Messages messages;
    private final SettingsStore settings;
    private final ShellViewModel shell;
    private final List<Action> actions = new ArrayList<>();

    ShellActions(Messages messages, SettingsStore settings, ShellViewModel shell) {
        this.messages = messages;
        this.settings = settings;
        this.shell = shell;
    }

    List<Action> of(List<Page> pages, Runnable refresh, Runnable palette, Runnable shortcuts, Runnable about) {
        add("palette", "shell.palette", palette, shortcut(KeyCode.K));
        // By its character: on some keyboards it takes Shift, on others not.
        add("shortcuts", "shell.shortcuts", shortcuts, new KeyCharacterCombination("?"));
        add("refresh", "shell.refresh", refresh, new KeyCodeCombination(KeyCode.F5));
        for (int i = 0; i < pages.size(); i++) {
            goTo(pages.get(i).name(), i + 1);
        }
        for (Theme theme : Theme.values()) {
            String name = theme.name().toLowerCase(Locale.ROOT);
            actions.add(Action.of(
                    "theme-" + name,
                    messages.bind("shell.theme", messages.bind("settings.theme." + name)),
                    () -> settings.change(before -> before.withTheme(theme))));
        }
        for (Locale locale : Messages.LANGUAGES) {
            actions.add(Action.of(
                    "language-" + locale.toLanguageTag(),
                    messages.bind("shell.language", locale.getDisplayLanguage(locale)),
                    () -> settings.change(before -> before.withLanguage(locale.toLanguageTag()))));
        }
        add("text-larger", "shell.textLarger", () -> changeFontSize(1), shortcut(KeyCode.EQUALS));
        add("text-smaller", "shell.textSmaller", () -> changeFontSize(-1), shortcut(KeyCode.MINUS));
        add("about", "shell.about", about, null);
        return List.copyOf(actions);
    }

    private void goTo(String page, int number) {
        Action action = Action.of("page-" + page, messages.bind("shell.goTo", messages.bind("page." + page)), () -> shell.show(page));
        actions.add(number <= 9 ? action.withShortcut(shortcut(KeyCode.getKeyCode(String.valueOf(number)))) : action);
    }

    private void changeFontSize(int by) {
        settings.change(before -> before.withFontSize(Math.clamp(
                (long) before.fontSize() + by, Settings.SMALLEST_FONT_SIZE, Settings.LARGEST_FONT_SIZE)));
    }

    private void add(String name, String key, Runnable run, @Nullable KeyCombination keys) {
        Action action = Action.of(name, messages.bind(key), run);
        actions.add(keys == null ? action : action.withShortcut(keys));
    }

    static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}
