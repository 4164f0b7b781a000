package org.anodeconsole.console.shell;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.anodeconsole.console.anodes.GuardedButtonPane;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.Action;
import org.anodeconsole.console.page.Page;
import org.anodeconsole.console.settings.AppDirectories;
import org.anodeconsole.console.settings.SetAside;
import org.anodeconsole.console.shell.SettingsSectionPane.Setting;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Everything that can be set, where the console keeps things, and the ways to what other pages look after. Searchable. */
public final class SettingsView implements Page {
    private final SettingsViewModel model;
    private final Messages messages;
    private final CustomTextField search = new CustomTextField();
    private final SettingsSearch words = new SettingsSearch();
    private final VBox column = new VBox();
    private final ScrollPane content = new ScrollPane(column);

    /** @param damagedRegistry the registry of an earlier run that could not be read, where it is now */
    public SettingsView(
            SettingsViewModel model, AppDirectories directories, Optional<SetAside> damagedRegistry, Messages messages) {
        this.model = model;
        this.messages = messages;
        content.setId("settings");
        content.setFitToWidth(true);
        content.getStyleClass().add(Styles.FLAT);
        column.getStyleClass().addAll("page", "settings-page");
        model.store().setAside().ifPresent(kept -> column.getChildren().add(damaged(kept.said(messages, "settings.setAside"))));
        damagedRegistry.ifPresent(kept -> column.getChildren().add(damaged(kept.said(messages, "settings.registrySetAside"))));
        column.getChildren().addAll(searchBar(), new SettingsNoticePane(model, messages));
        List<SettingsSectionPane> sections = List.of(look(), watching(), access(), files(directories), starting());
        column.getChildren().addAll(sections);
        column.getChildren().add(nothingFits(sections));
    }

    private SettingsSectionPane look() {
        SettingsControls controls = new SettingsControls(model.store(), messages);
        return section("settings.section.look",
                setting("settings.language", controls.language()),
                setting("settings.theme", controls.theme()),
                setting("settings.fontSize", controls.fontSize()));
    }

    private SettingsSectionPane watching() {
        return section("settings.section.watching",
                setting("settings.refresh", new SettingsControls(model.store(), messages).refreshSeconds()));
    }

    private SettingsSectionPane access() {
        SettingsViewModel.Elsewhere elsewhere = model.elsewhere();
        Button forget = button("settings.secrets.forget", () -> new ConfirmDialog(
                "settings.secrets.forget", model.connections(), model::forgetSecrets, messages, window()).show());
        GuardedButtonPane guarded = new GuardedButtonPane(forget, Bindings.createStringBinding(
                () -> elsewhere.connections().profiles().isEmpty() ? "settings.secrets.noProfiles" : "",
                elsewhere.connections().profiles()), messages);
        return section("settings.section.access",
                new Setting("settings.connections", model.connections(),
                        button("settings.connections.manage", elsewhere.manageConnections())),
                new Setting("settings.ssh", model.sshHosts(), row(
                        button("settings.ssh.show", elsewhere.showSshHosts()),
                        button("settings.ssh.add", () -> {
                            elsewhere.showSshHosts().run();
                            elsewhere.addSshHost().run();
                        }))),
                new Setting("settings.secrets", model.secretsPlace(), guarded));
    }

    private SettingsSectionPane files(AppDirectories directories) {
        return section("settings.section.files",
                directory("settings.config", directories.config()),
                directory("settings.data", directories.data()),
                directory("settings.state", directories.state()));
    }

    private SettingsSectionPane starting() {
        return section("settings.section.reset", setting("settings.reset", button("settings.reset.do", this::askForReset)));
    }

    private void askForReset() {
        new ConfirmDialog("settings.reset", messages.bind("settings.reset.meaning"), model::reset, messages, window()).show();
    }

    private SettingsSectionPane section(String heading, Setting... settings) {
        return new SettingsSectionPane(heading, List.of(settings), search.textProperty(), words, messages);
    }

    private Setting setting(String key, Node action) {
        return new Setting(key, messages.bind(key + ".meaning"), action);
    }

    private Setting directory(String key, Path directory) {
        Button open = button("settings.open", () -> model.open(directory));
        Button copy = button("settings.copy", () -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, directory.toString()));
            model.copied(directory);
        });
        for (Button button : List.of(open, copy)) {
            button.setId(key.replace('.', '-') + "-" + (button == open ? "open" : "copy"));
            button.accessibleTextProperty().bind(messages.bind("settings.ofPlace", button.textProperty(), messages.bind(key)));
        }
        return new Setting(key, new ReadOnlyStringWrapper(directory.toString()), row(open, copy));
    }

    private Node searchBar() {
        search.setId("settings-search");
        search.setLeft(new FontIcon(Feather.SEARCH));
        search.promptTextProperty().bind(messages.bind("settings.search"));
        search.accessibleTextProperty().bind(messages.bind("settings.search"));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
            }
        });
        return search;
    }

    private Label nothingFits(List<SettingsSectionPane> sections) {
        Label nothing = new Label();
        nothing.setId("settings-nothing");
        nothing.setWrapText(true);
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        nothing.textProperty().bind(messages.bind("settings.search.nothing", search.textProperty()));
        BooleanBinding any = Bindings.createBooleanBinding(
                () -> sections.stream().anyMatch(section -> section.anyShown().get()),
                sections.stream().map(SettingsSectionPane::anyShown).toArray(ObservableValue<?>[]::new));
        nothing.visibleProperty().bind(any.not());
        nothing.managedProperty().bind(nothing.visibleProperty());
        return nothing;
    }

    private static Label damaged(ObservableValue<String> words) {
        Label notice = new Label();
        notice.setWrapText(true);
        notice.getStyleClass().add(Styles.WARNING);
        notice.textProperty().bind(words);
        return notice;
    }

    private Button button(String key, Runnable deed) {
        Button button = new Button();
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(messages.bind(key));
        button.setOnAction(event -> deed.run());
        return button;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private Window window() {
        return content.getScene().getWindow();
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
        model.refresh();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("settings-search", messages.bind("settings.search"), search::requestFocus)
                        .withShortcut(ShellActions.shortcut(KeyCode.F)),
                Action.of("settings-reset", messages.bind("settings.reset.do"), this::askForReset));
    }
}
