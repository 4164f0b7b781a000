package org.anodeconsole.console.monitoring;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.anodes.AnodeTexts;
import org.anodeconsole.console.anodes.IconPane;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What happened to one anode or to all of them, newest first. */
final class EventsPane extends VBox {
    private static final double WIDTH = 300;
    private static final int ICON = 14;

    private final Messages messages;
    private final boolean named;
    private final ListView<Event> list = new ListView<>();

    /**
     * @param id of the list, for tests
     * @param named whether each event names its anode
     */
    EventsPane(String id, boolean named, Messages messages) {
        super(6);
        this.named = named;
        this.messages = messages;
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        Label title = new Label();
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.textProperty().bind(messages.bind("event.title"));
        Label none = new Label();
        none.setWrapText(true);
        none.setPadding(new Insets(10));
        none.textProperty().bind(messages.bind(named ? "event.none.all" : "event.none"));
        list.setId(id);
        list.accessibleTextProperty().bind(messages.bind("event.title"));
        list.setPlaceholder(none);
        list.setCellFactory(view -> new EventCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        messages.localeProperty().subscribe(list::refresh);
        getChildren().addAll(title, list);
    }

    void show(List<Event> events) {
        if (!list.getItems().equals(events)) {
            list.getItems().setAll(events);
        }
    }

    /** When, what, and its detail. */
    private final class EventCell extends ListCell<Event> {
        private final IconPane icon = new IconPane();
        private final Label what = new Label(null, icon);
        private final Label when = new Label();
        private final Label detail = new Label();
        private final VBox all = new VBox(2, what, when, detail);

        EventCell() {
            when.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
            detail.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
            detail.setWrapText(true);
            what.setWrapText(true);
            detail.managedProperty().bind(detail.textProperty().isNotEmpty());
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Event event, boolean empty) {
            super.updateItem(event, empty);
            if (empty || event == null) {
                setGraphic(null);
                return;
            }
            switch (event.kind()) {
                case WENT_OFFLINE -> icon.show(Feather.X_CIRCLE, IconPane.Color.DANGER, ICON);
                case CAME_BACK -> icon.show(Feather.CHECK_CIRCLE, IconPane.Color.SUCCESS, ICON);
                case ALGORITHMS_CHANGED -> icon.show(Feather.LAYERS, IconPane.Color.WARNING, ICON);
                case CONFIGURATION_SAVED -> icon.show(Feather.SAVE, IconPane.Color.SUBTLE, ICON);
                case SERVICE_RESTARTED -> icon.show(Feather.REFRESH_CW, IconPane.Color.SUBTLE, ICON);
            }
            what.setText((named ? event.anode() + " · " : "") + messages.text(event.kind().key()));
            when.setText(AnodeTexts.time(event.at()));
            detail.setText(event.detail());
            setGraphic(all);
        }
    }
}
