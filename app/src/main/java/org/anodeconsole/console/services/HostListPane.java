package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The hosts to choose from. */
final class HostListPane extends VBox {
    private final Messages messages;

    HostListPane(ServicesViewModel model, Messages messages) {
        super(6);
        this.messages = messages;
        getStyleClass().add("services-hosts");
        Label title = new Label();
        title.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        title.textProperty().bind(messages.bind("services.hosts"));
        ListView<HostViewModel> list = new ListView<>(model.hosts());
        list.setId("services-hosts");
        list.accessibleTextProperty().bind(messages.bind("services.hosts"));
        list.setCellFactory(view -> new HostCell());
        list.getSelectionModel().select(model.chosenProperty().get());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.chosenProperty().set(now);
            }
        });
        model.chosenProperty().addListener((property, before, now) -> list.getSelectionModel().select(now));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list);
    }

    /** A host's name, and the state of its first service in words. */
    private final class HostCell extends ListCell<HostViewModel> {
        private final FontIcon icon = new FontIcon(Feather.MONITOR);
        private final Label name = new Label(null, icon);
        private final Label state = new Label();
        private final VBox both = new VBox(2, name, state);

        HostCell() {
            name.setWrapText(true);
            state.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable HostViewModel host, boolean empty) {
            super.updateItem(host, empty);
            name.textProperty().unbind();
            state.textProperty().unbind();
            if (empty || host == null) {
                setGraphic(null);
                return;
            }
            icon.setIconCode(host.host().id().startsWith("ssh:") ? Feather.SERVER : Feather.MONITOR);
            name.textProperty().bind(messages.localeProperty().map(locale -> host.host().name(messages)));
            state.textProperty().bind(host.summary());
            setGraphic(both);
        }
    }
}
