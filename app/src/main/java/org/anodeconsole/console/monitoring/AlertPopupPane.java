package org.anodeconsole.console.monitoring;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;

/** Shows a notification in the corner of the window, for where the desktop has none. Belongs to the window's thread. */
public final class AlertPopupPane {
    private static final Duration SHOWN = Duration.seconds(8);

    private final Supplier<@Nullable Window> window;

    public AlertPopupPane(Supplier<@Nullable Window> window) {
        this.window = window;
    }

    /** Shows it for eight seconds, unless the window is closed. */
    public void show(String title, String text) {
        Window owner = window.get();
        if (owner != null && owner.isShowing()) {
            Notifications.create().owner(owner).title(title).text(text).position(Pos.TOP_RIGHT).hideAfter(SHOWN).showWarning();
        }
    }
}
