package org.anodeconsole.ui;

import java.util.EnumSet;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/**
 * Mends what JavaFX 26's headless robot gets wrong: it marks every mouse event as synthesised and as the one that opens a
 * context menu, and does not tell mouse events which modifier keys are down.
 */
final class HeadlessFixes {
    private HeadlessFixes() {}

    /** Mends all windows, present and future. To be called on the JavaFX thread. */
    static void install() {
        Window.getWindows().forEach(HeadlessFixes::mend);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(HeadlessFixes::mend);
            }
        });
    }

    private static void mend(Window window) {
        window.sceneProperty().addListener((source, before, after) -> mend(after));
        mend(window.getScene());
    }

    private static void mend(Scene scene) {
        if (scene != null && !(scene.getEventDispatcher() instanceof Mended)) {
            scene.setEventDispatcher(new Mended(scene.getEventDispatcher(), EnumSet.noneOf(KeyCode.class)));
        }
    }

    private record Mended(EventDispatcher original, Set<KeyCode> down) implements EventDispatcher {
        @Override
        public Event dispatchEvent(Event event, EventDispatchChain tail) {
            if (event instanceof KeyEvent key) {
                if (key.getEventType() == KeyEvent.KEY_PRESSED) {
                    down.add(key.getCode());
                } else if (key.getEventType() == KeyEvent.KEY_RELEASED) {
                    down.remove(key.getCode());
                }
            }
            return original.dispatchEvent(event instanceof MouseEvent mouse ? mended(mouse) : event, tail);
        }

        private MouseEvent mended(MouseEvent event) {
            boolean opensMenu = event.getButton() == MouseButton.SECONDARY && event.getEventType() == MouseEvent.MOUSE_PRESSED;
            return new MouseEvent(
                    event.getSource(), event.getTarget(), event.getEventType(), event.getX(), event.getY(),
                    event.getScreenX(), event.getScreenY(), event.getButton(), event.getClickCount(),
                    down.contains(KeyCode.SHIFT), down.contains(KeyCode.CONTROL), down.contains(KeyCode.ALT),
                    down.contains(KeyCode.META), event.isPrimaryButtonDown(), event.isMiddleButtonDown(),
                    event.isSecondaryButtonDown(), false, opensMenu, event.isStillSincePress(), event.getPickResult());
        }
    }
}
