package org.anodeconsole.console.page;

import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/** One page of the window, as the navigation knows it. Features implement it; the shell shows it. */
public interface Page {
    /** A stable name for settings, screenshots and tests: {@code anodes}. Its title is the message {@code page.NAME}. */
    String name();

    Ikon icon();

    /** The page's content; the same node every time. */
    Node content();

    /** Reads again what the page shows. F5 calls it, and showing the page. */
    void refresh();

    /** What can be done here. A shortcut of theirs works while the page is shown; the palette offers them everywhere. */
    default List<Action> actions() {
        return List.of();
    }
}
