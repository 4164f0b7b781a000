package org.anodeconsole.console.workbench;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A text of several lines that takes no room while it is empty. */
final class TextPane extends Label {
    TextPane(String id, ObservableStringValue text, String... styles) {
        setId(id);
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().addAll(styles);
        textProperty().bind(text);
        visibleProperty().bind(Bindings.isNotEmpty(textProperty()));
        managedProperty().bind(visibleProperty());
    }
}
