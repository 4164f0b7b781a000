package org.anodeconsole.console.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Lies over the window and shows one thing at a time; Escape or a click beside it closes it and gives the focus back. */
final class OverlayPane extends StackPane {
    private @Nullable Node focusedBefore;

    OverlayPane() {
        setId("overlay");
        getStyleClass().add("overlay");
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
    }

    /** @param focused the part of {@code content} that shall have the focus */
    void show(Node content, Node focused) {
        Scene scene = getScene();
        if (!isVisible()) {
            focusedBefore = scene == null ? null : scene.getFocusOwner();
        }
        getChildren().setAll(content);
        setVisible(true);
        focused.requestFocus();
    }

    void hide() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        getChildren().clear();
        Node before = focusedBefore;
        if (before != null && before.getScene() == getScene()) {
            before.requestFocus();
        }
    }
}
