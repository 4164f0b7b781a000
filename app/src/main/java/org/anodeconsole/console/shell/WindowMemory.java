package org.anodeconsole.console.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.anodeconsole.console.settings.Settings.WindowPlace;
import org.anodeconsole.console.settings.SettingsStore;
import org.jspecify.annotations.Nullable;

/** Remembers where the window was. A place on a screen that is gone is not restored. */
final class WindowMemory {
    private static final double SMALLEST_WIDTH = 900;
    private static final double SMALLEST_HEIGHT = 600;

    private final SettingsStore settings;

    WindowMemory(SettingsStore settings) {
        this.settings = settings;
    }

    void restore(Stage stage) {
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        @Nullable WindowPlace last = settings.current().window();
        if (last != null && !Screen.getScreensForRectangle(corner(last)).isEmpty()) {
            stage.setX(last.x());
            stage.setY(last.y());
            stage.setWidth(last.width());
            stage.setHeight(last.height());
            stage.setMaximized(last.maximized());
        }
        stage.setOnHiding(event -> settings.change(before -> before.withWindow(new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()))));
    }

    /** The part of the title bar by which the window can be dragged back. */
    private static Rectangle2D corner(WindowPlace place) {
        return new Rectangle2D(place.x(), place.y(), Math.min(100, place.width()), 20);
    }
}
