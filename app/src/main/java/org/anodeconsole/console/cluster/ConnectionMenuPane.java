package org.anodeconsole.console.cluster;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chooser at the top of the window: which cluster the console works with, and how that connection stands. */
public final class ConnectionMenuPane extends StackPane {
    private final ConnectionsViewModel model;
    private final Messages messages;
    private final Runnable manage;
    private final MenuButton button = new MenuButton();
    private final Tooltip tooltip = new Tooltip();

    /** @param manage opens the list of connections */
    public ConnectionMenuPane(ConnectionsViewModel model, Messages messages, Runnable manage) {
        this.model = model;
        this.messages = messages;
        this.manage = manage;
        button.setId("connection");
        button.getStyleClass().add(Styles.FLAT);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(
                Bindings.concat(messages.bind("cluster.menu"), ": ", button.textProperty()));
        button.accessibleHelpProperty().bind(tooltip.textProperty());
        getChildren().add(button);
        model.profiles().addListener((ListChangeListener<ClusterProfile>) change -> fill());
        model.currentProperty().subscribe((before, after) -> fill());
        model.stateProperty().subscribe((before, after) -> show());
        messages.localeProperty().subscribe((before, after) -> fill());
        fill();
    }

    private void fill() {
        ToggleGroup group = new ToggleGroup();
        ClusterProfile used = model.currentProperty().get();
        button.getItems().setAll(choice(messages.text("cluster.state.local"), used == null, group, model::useLocal));
        for (ClusterProfile profile : model.profiles()) {
            button.getItems().add(choice(profile.name(), profile.equals(used), group, () -> model.use(profile)));
        }
        MenuItem again = item("cluster.menu.reconnect", Feather.REFRESH_CW, model::reconnect);
        again.setDisable(used == null);
        button.getItems().addAll(new SeparatorMenuItem(), again, item("cluster.menu.manage", Feather.SETTINGS, manage));
        show();
    }

    private RadioMenuItem choice(String name, boolean chosen, ToggleGroup group, Runnable deed) {
        RadioMenuItem choice = new RadioMenuItem(name);
        // A name is shown as it is: an underscore in it marks no key.
        choice.setMnemonicParsing(false);
        choice.setToggleGroup(group);
        choice.setSelected(chosen);
        choice.setOnAction(event -> deed.run());
        return choice;
    }

    private MenuItem item(String key, Ikon shape, Runnable deed) {
        MenuItem item = new MenuItem(messages.text(key), new FontIcon(shape));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> deed.run());
        return item;
    }

    private void show() {
        ConnectionState state = model.stateProperty().get();
        ClusterProfile used = model.currentProperty().get();
        String word = messages.text("cluster.state." + state.word());
        button.setText(used == null ? word : used.name() + " · " + word);
        FontIcon icon = new FontIcon(shape(state));
        // The icon keeps its font in its style, so the colour is added to it; a style class would lose against the button's.
        icon.setStyle(icon.getStyle() + "; -fx-icon-color: " + color(state) + ";");
        button.setGraphic(icon);
        tooltip.setText(explanation(state, used));
    }

    private static Ikon shape(ConnectionState state) {
        return switch (state) {
            case ConnectionState.Local _ -> Feather.MONITOR;
            case ConnectionState.Connecting _ -> Feather.LOADER;
            case ConnectionState.Connected _ -> Feather.DATABASE;
            case ConnectionState.Failed _ -> Feather.X_CIRCLE;
            case ConnectionState.Offline _ -> Feather.CLOUD_OFF;
        };
    }

    private static String color(ConnectionState state) {
        return switch (state) {
            case ConnectionState.Connected _ -> "-color-success-fg";
            case ConnectionState.Failed _ -> "-color-danger-fg";
            case ConnectionState.Offline _ -> "-color-warning-fg";
            case ConnectionState.Local _, ConnectionState.Connecting _ -> "-color-fg-default";
        };
    }

    private String explanation(ConnectionState state, @Nullable ClusterProfile used) {
        return switch (state) {
            case ConnectionState.Local _ -> messages.text("cluster.menu.local");
            case ConnectionState.Connecting _ -> messages.text("cluster.task.connect", used == null ? "" : used.name());
            case ConnectionState.Connected connected -> messages.text(
                    "cluster.menu.connected", connected.server().version(), connected.server().edition());
            case ConnectionState.Failed failed -> sentence(failed.reason().in(messages));
            case ConnectionState.Offline offline -> sentence(offline.reason().in(messages));
        };
    }

    private static String sentence(Problem problem) {
        return problem.what() + " " + problem.remedy();
    }
}
