package org.anodeconsole.console.monitoring;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.stage.Window;
import javafx.util.Duration;
import org.anodeconsole.console.anodes.IconPane;
import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

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
            IconPane icon = new IconPane();
            icon.show(Feather.BELL, IconPane.Color.DANGER);
            Notifications.create()
                    .owner(owner).title(title).text(text).graphic(icon).position(Pos.TOP_RIGHT).hideAfter(SHOWN)
                    .show();
        }
    }
}
