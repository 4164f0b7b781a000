package org.anodeconsole.console.shell;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import org.anodeconsole.console.settings.SettingsStore;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how the user arranged tables and splits, each by the id of its node. It finds them in what the window shows, now
 * and later, so that a page need only name them; one without an id is left alone.
 */
final class ViewMemory {
    private final SettingsStore settings;

    ViewMemory(SettingsStore settings) {
        this.settings = settings;
    }

    /** Arranges what is in a part of the window as it was left last, and remembers from now on what the user changes. */
    void follow(@Nullable Node node) {
        // The key of the entry says that somebody follows this node already.
        if (node == null || node.getProperties().putIfAbsent(ViewMemory.class, true) != null) {
            return;
        }
        switch (node) {
            case TableView<?> table when table.getId() != null -> new TableMemory<>(table, settings).begin();
            case SplitPane split -> {
                if (split.getId() != null) {
                    new SplitMemory(split, settings).begin();
                }
                followAll(split.getItems());
            }
            case ScrollPane scroll -> scroll.contentProperty().subscribe(this::follow);
            case TitledPane titled -> titled.contentProperty().subscribe(this::follow);
            case TabPane tabs -> tabs.getTabs().stream().map(Tab::contentProperty).forEach(content -> content.subscribe(this::follow));
            case Control control -> {
                // Within other controls there is nothing to arrange, and much that comes and goes.
            }
            case Parent parent -> followAll(parent.getChildrenUnmodifiable());
            default -> {
                // A shape or a picture.
            }
        }
    }

    private void followAll(ObservableList<Node> nodes) {
        nodes.forEach(this::follow);
        nodes.addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::follow);
            }
        });
    }

    /** Whether the target of an event is, or is in, a part of a control that has a style class. */
    static boolean isWithin(EventTarget target, String styleClass, Control control) {
        for (@Nullable Node node = target instanceof Node hit ? hit : null; node != null && node != control; node = node.getParent()) {
            if (node.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }
}
