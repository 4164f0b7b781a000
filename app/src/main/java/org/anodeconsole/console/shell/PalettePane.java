package org.anodeconsole.console.shell;

import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.shell.ActionRegistry.Entry;

/** The palette: a field to type in and the actions that fit what was typed. */
final class PalettePane extends VBox {
    private final Messages messages;
    private final ActionRegistry actions;
    private final Runnable close;
    private final TextField typed = new TextField();
    private final ListView<Entry> found = new ListView<>();

    PalettePane(ActionRegistry actions, Messages messages, Runnable close) {
        this.actions = actions;
        this.messages = messages;
        this.close = close;
        setId("palette");
        getStyleClass().addAll("overlay-card", "palette");
        typed.setId("palette-typed");
        typed.setPromptText(messages.text("shell.palette.prompt"));
        typed.setAccessibleText(messages.text("shell.palette"));
        typed.textProperty().subscribe(this::search);
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        typed.setOnAction(event -> performSelected());
        found.setId("palette-found");
        found.setFocusTraversable(false);
        found.setCellFactory(list -> new EntryCell());
        found.setOnMouseClicked(event -> performSelected());
        Label nothing = new Label(messages.text("shell.palette.nothing"));
        nothing.getStyleClass().add("text-muted");
        found.setPlaceholder(nothing);
        getChildren().addAll(typed, found);
        // As tall as its content: a card in a StackPane is stretched otherwise.
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
    }

    Node field() {
        return typed;
    }

    private void search() {
        List<Entry> byChance = PaletteSearch.find(typed.getText(), actions.entries(), this::title).stream()
                .sorted(Comparator.comparing(entry -> !entry.action().possible().get()))
                .toList();
        found.getItems().setAll(byChance);
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
    }

    private String title(Entry entry) {
        String page = entry.page();
        return page == null
                ? entry.action().title().getValue()
                : messages.text("shell.palette.onPage", messages.text("page." + page), entry.action().title().getValue());
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0 || found.getItems().isEmpty()) {
            return;
        }
        int count = found.getItems().size();
        int next = Math.floorMod(found.getSelectionModel().getSelectedIndex() + step, count);
        found.getSelectionModel().select(next);
        found.scrollTo(Math.max(0, next - 3));
        event.consume();
    }

    private void performSelected() {
        Entry entry = found.getSelectionModel().getSelectedItem();
        if (entry != null && entry.action().possible().get()) {
            close.run();
            actions.perform(entry);
        }
    }

    /** Title at the left, keys at the right. */
    private final class EntryCell extends ListCell<Entry> {
        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            disableProperty().unbind();
            setDisable(false);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            KeyCombination keys = entry.action().shortcut();
            Label shortcut = new Label(keys == null ? "" : keys.getDisplayText());
            shortcut.getStyleClass().add("keys");
            shortcut.setVisible(keys != null);
            HBox line = new HBox(12, new Label(title(entry)), gap, shortcut);
            line.setAlignment(Pos.CENTER_LEFT);
            disableProperty().bind(Bindings.not(entry.action().possible()));
            setGraphic(line);
        }
    }
}
