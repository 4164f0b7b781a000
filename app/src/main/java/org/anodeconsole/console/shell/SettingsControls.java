package org.anodeconsole.console.shell;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.InWords;
import org.anodeconsole.console.settings.Settings.Theme;
import org.anodeconsole.console.settings.Settings;
import org.anodeconsole.console.settings.SettingsStore;

/** What settings are chosen with. Each is in force at once, and shows what was chosen elsewhere. */
final class SettingsControls {
    /** Stands for no language of one's own. */
    private static final String SYSTEM = "";

    private final SettingsStore store;
    private final Messages messages;

    SettingsControls(SettingsStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    ChoiceBox<String> language() {
        List<String> tags = Stream.concat(Stream.of(SYSTEM), Messages.LANGUAGES.stream().map(Locale::toLanguageTag)).toList();
        // A language is named in itself, so that it can be found by those who read no other.
        return choice(
                "settings.language", tags,
                tag -> tag.equals(SYSTEM) ? messages.text("settings.language.system")
                        : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(tag)),
                settings -> {
                    String chosen = settings.language();
                    return chosen == null ? SYSTEM : Messages.chosen(chosen).toLanguageTag();
                },
                (settings, tag) -> settings.withLanguage(tag.equals(SYSTEM) ? null : tag));
    }

    ChoiceBox<Theme> theme() {
        return choice(
                "settings.theme", List.of(Theme.values()),
                theme -> messages.text("settings.theme." + theme.name().toLowerCase(Locale.ROOT)),
                Settings::theme, Settings::withTheme);
    }

    /** What a choice makes of the settings. */
    private interface Change<T> {
        Settings apply(Settings before, T chosen);
    }

    private <T> ChoiceBox<T> choice(
            String key, List<T> values, Function<T, String> word, Function<Settings, T> chosen, Change<T> change) {
        ChoiceBox<T> box = named(new ChoiceBox<>(), key);
        // A new converter makes the box say everything again.
        messages.localeProperty().subscribe(() -> box.setConverter(new InWords<>(word)));
        box.setConverter(new InWords<>(word));
        box.getItems().setAll(values);
        store.currentProperty().subscribe(now -> box.setValue(chosen.apply(now)));
        box.valueProperty().addListener((source, before, after) -> {
            if (after != null) {
                store.change(settings -> change.apply(settings, after));
            }
        });
        return box;
    }

    Spinner<Integer> fontSize() {
        Spinner<Integer> spinner = named(
                new Spinner<>(Settings.SMALLEST_FONT_SIZE, Settings.LARGEST_FONT_SIZE, store.current().fontSize()),
                "settings.fontSize");
        store.currentProperty().subscribe(now -> spinner.getValueFactory().setValue(now.fontSize()));
        spinner.valueProperty().addListener((source, before, after) -> store.change(s -> s.withFontSize(after)));
        return spinner;
    }

    Node refreshSeconds() {
        Spinner<Integer> spinner = new Spinner<>(
                Settings.SHORTEST_REFRESH_SECONDS, Settings.LONGEST_REFRESH_SECONDS, Settings.DEFAULT_REFRESH_SECONDS);
        spinner.setId("settings-refresh-seconds");
        spinner.setEditable(true);
        spinner.getEditor().accessibleTextProperty().bind(messages.bind("settings.refresh"));
        spinner.accessibleTextProperty().bind(messages.bind("settings.refresh"));
        ToggleSwitch on = new ToggleSwitch();
        on.setId("settings-refresh-on");
        on.textProperty().bind(on.selectedProperty().flatMap(
                selected -> messages.bind(selected ? "settings.refresh.on" : "settings.refresh.off")));
        spinner.disableProperty().bind(on.selectedProperty().not());
        store.currentProperty().subscribe(now -> {
            if (now.refreshes()) {
                spinner.getValueFactory().setValue(now.refreshSeconds());
            }
            on.setSelected(now.refreshes());
        });
        Runnable save = () -> store.change(
                settings -> settings.withRefreshSeconds(on.isSelected() ? spinner.getValue() : Settings.NO_REFRESH));
        on.selectedProperty().addListener((source, before, after) -> save.run());
        spinner.valueProperty().addListener((source, before, after) -> save.run());
        HBox both = named(new HBox(14, on, spinner), "settings.refresh");
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private <N extends Node> N named(N node, String key) {
        node.setId(key.replace('.', '-'));
        node.accessibleTextProperty().bind(messages.bind(key));
        return node;
    }
}
