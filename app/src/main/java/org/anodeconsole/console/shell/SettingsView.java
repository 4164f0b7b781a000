package org.anodeconsole.console.shell;

import atlantafx.base.controls.Tile;
import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.Page;
import org.anodeconsole.console.settings.AppDirectories;
import org.anodeconsole.console.settings.Settings.Theme;
import org.anodeconsole.console.settings.Settings;
import org.anodeconsole.console.settings.SettingsStore;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Language, look and refresh interval, each in force at once; and where the console keeps its files. */
public final class SettingsView implements Page {
    private final Messages messages;
    private final SettingsStore store;
    private final VBox content = new VBox();

    /** @param damagedRegistry the registry of an earlier run that could not be read, where it is now */
    public SettingsView(Messages messages, SettingsStore store, AppDirectories directories, Optional<Path> damagedRegistry) {
        this.messages = messages;
        this.store = store;
        content.getStyleClass().add("page");
        content.setId("settings");
        store.setAside().ifPresent(kept -> content.getChildren().add(notice("settings.setAside", kept)));
        damagedRegistry.ifPresent(kept -> content.getChildren().add(notice("settings.registrySetAside", kept)));
        content.getChildren().addAll(
                tile("settings.language", language()),
                tile("settings.theme", theme()),
                tile("settings.fontSize", fontSize()),
                tile("settings.refresh", refreshSeconds()),
                place("settings.config", directories.config()),
                place("settings.data", directories.data()),
                place("settings.state", directories.state()));
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Ikon icon() {
        return Feather.SETTINGS;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void refresh() {
        // Settings are changed only here; what is shown is always current.
    }

    private Label notice(String key, Path kept) {
        Label notice = new Label();
        notice.setWrapText(true);
        notice.getStyleClass().add("warning");
        notice.textProperty().bind(messages.bind(key, kept.toString()));
        return notice;
    }

    private Tile tile(String key, Node action) {
        Tile tile = new Tile();
        // The control in it takes the focus.
        tile.setFocusTraversable(false);
        tile.titleProperty().bind(messages.bind(key));
        tile.descriptionProperty().bind(messages.bind(key + ".meaning"));
        action.setId(key.replace('.', '-'));
        action.accessibleTextProperty().bind(messages.bind(key));
        tile.setAction(action);
        return tile;
    }

    private Tile place(String key, Object directory) {
        Tile tile = new Tile();
        tile.setFocusTraversable(false);
        tile.titleProperty().bind(messages.bind(key));
        tile.setDescription(directory.toString());
        return tile;
    }

    private ChoiceBox<Locale> language() {
        ChoiceBox<Locale> box = new ChoiceBox<>();
        box.getItems().setAll(Messages.LANGUAGES);
        // A language is named in itself, so that it can be found by those who read no other.
        box.setConverter(words(locale -> locale.getDisplayLanguage(locale)));
        box.setValue(messages.locale());
        LanguageChoice choice = new LanguageChoice(messages, store);
        box.valueProperty().addListener((source, before, after) -> choice.choose(after));
        messages.localeProperty().subscribe(box::setValue);
        return box;
    }

    private ChoiceBox<Theme> theme() {
        ChoiceBox<Theme> box = new ChoiceBox<>();
        Runnable fill = () -> {
            box.setConverter(words(theme -> messages.text("settings.theme." + theme.name().toLowerCase(Locale.ROOT))));
            box.getItems().setAll(List.of(Theme.values()));
            box.setValue(store.current().theme());
        };
        fill.run();
        messages.localeProperty().addListener((source, before, after) -> fill.run());
        store.currentProperty().subscribe(now -> box.setValue(now.theme()));
        box.valueProperty().addListener((source, before, after) -> {
            if (after != null) {
                store.change(settings -> settings.withTheme(after));
            }
        });
        return box;
    }

    private Spinner<Integer> fontSize() {
        Spinner<Integer> spinner = new Spinner<>(
                Settings.SMALLEST_FONT_SIZE, Settings.LARGEST_FONT_SIZE, store.current().fontSize());
        store.currentProperty().subscribe(now -> spinner.getValueFactory().setValue(now.fontSize()));
        spinner.valueProperty().addListener((source, before, after) -> store.change(s -> s.withFontSize(after)));
        return spinner;
    }

    private HBox refreshSeconds() {
        int now = store.current().refreshes() ? store.current().refreshSeconds() : Settings.DEFAULT_REFRESH_SECONDS;
        Spinner<Integer> spinner = new Spinner<>(2, 3_600, now);
        spinner.setId("settings-refresh-seconds");
        spinner.setEditable(true);
        spinner.getEditor().accessibleTextProperty().bind(messages.bind("settings.refresh"));
        spinner.accessibleTextProperty().bind(messages.bind("settings.refresh"));
        ToggleSwitch on = new ToggleSwitch();
        on.setId("settings-refresh-on");
        on.textProperty().bind(on.selectedProperty().flatMap(
                selected -> messages.bind(selected ? "settings.refresh.on" : "settings.refresh.off")));
        on.setSelected(store.current().refreshes());
        spinner.disableProperty().bind(on.selectedProperty().not());
        Runnable save = () -> store.change(
                settings -> settings.withRefreshSeconds(on.isSelected() ? spinner.getValue() : Settings.NO_REFRESH));
        on.selectedProperty().addListener((source, before, after) -> save.run());
        spinner.valueProperty().addListener((source, before, after) -> save.run());
        HBox both = new HBox(14, on, spinner);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private static <T> StringConverter<T> words(Function<T, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : word.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("a choice is not typed");
            }
        };
    }
}
