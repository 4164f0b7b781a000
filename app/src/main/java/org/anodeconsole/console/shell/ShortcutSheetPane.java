package org.anodeconsole.console.shell;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.shell.ActionRegistry.Entry;

/** All shortcuts of the window, read from the actions themselves. */
final class ShortcutSheetPane extends VBox {
    ShortcutSheetPane(ActionRegistry actions, Messages messages) {
        setId("shortcut-sheet");
        getStyleClass().addAll("overlay-card", "shortcut-sheet");
        Label title = new Label(messages.text("shell.shortcuts"));
        title.getStyleClass().add("title-4");
        GridPane grid = new GridPane(24, 6);
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        ColumnConstraints how = new ColumnConstraints();
        how.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(what, how);
        String page = null;
        int row = 0;
        for (Entry entry : actions.entries()) {
            KeyCombination keys = entry.action().shortcut();
            if (keys == null) {
                continue;
            }
            if (entry.page() != null && !entry.page().equals(page)) {
                page = entry.page();
                Label heading = new Label(messages.text("page." + page));
                heading.getStyleClass().addAll("text-bold", "text-muted");
                grid.add(heading, 0, row++, 2, 1);
            }
            Label shortcut = new Label(keys.getDisplayText());
            shortcut.getStyleClass().add("keys");
            grid.addRow(row++, new Label(entry.action().title().getValue()), shortcut);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        getChildren().addAll(title, scroll);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }
}
