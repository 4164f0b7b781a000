package org.anodeconsole.console.shell;

import atlantafx.base.controls.Tile;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;

/** Settings that belong together, under a heading. Only those that fit what was searched for are shown. */
final class SettingsSectionPane extends VBox {
    private final BooleanBinding anyShown;

    /** One setting: a key of messages, what stands below its title, and what it is changed with. */
    record Setting(String key, ObservableValue<String> description, Node action) {}

    SettingsSectionPane(
            String heading, List<Setting> settings, ObservableValue<String> typed, SettingsSearch search, Messages messages) {
        super(4);
        Label title = new Label();
        title.textProperty().bind(messages.bind(heading));
        title.getStyleClass().addAll(Styles.TEXT_BOLD, Styles.TEXT_MUTED);
        VBox card = new VBox();
        card.getStyleClass().add("settings-card");
        for (Setting setting : settings) {
            Node tile = tile(setting, messages);
            tile.visibleProperty().bind(Bindings.createBooleanBinding(
                    () -> search.fits(typed.getValue(), setting.key(), setting.description().getValue()),
                    typed, setting.description()));
            tile.managedProperty().bind(tile.visibleProperty());
            card.getChildren().add(tile);
        }
        anyShown = Bindings.createBooleanBinding(
                () -> card.getChildren().stream().anyMatch(Node::isVisible),
                card.getChildren().stream().map(Node::visibleProperty).toArray(ObservableValue<?>[]::new));
        visibleProperty().bind(anyShown);
        managedProperty().bind(anyShown);
        getChildren().setAll(title, card);
    }

    BooleanBinding anyShown() {
        return anyShown;
    }

    private static Tile tile(Setting setting, Messages messages) {
        Tile tile = new Tile();
        // The control in it takes the focus.
        tile.setFocusTraversable(false);
        tile.titleProperty().bind(messages.bind(setting.key()));
        tile.descriptionProperty().bind(setting.description());
        tile.setAction(setting.action());
        return tile;
    }
}
