package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.FilePicker;
import org.anodeconsole.console.page.Page;
import org.anodeconsole.console.services.ServicesViewModel.HostEntry;
import org.anodeconsole.console.services.ServicesViewModel.ServiceEntry;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The services page: hosts on the left, the services of the chosen one with their logs on the right. */
public final class ServicesView implements Page {
    private final ServicesViewModel model;
    private final Messages messages;
    private final FilePicker files;
    private final BorderPane content = new BorderPane();
    private final VBox chosen = new VBox();

    public ServicesView(ServicesViewModel model, Messages messages, FilePicker files) {
        this.model = model;
        this.messages = messages;
        this.files = files;
        content.setId("services");
        content.getStyleClass().add("services-page");
        content.getStylesheets().add(
                Objects.requireNonNull(ServicesView.class.getResource("services.css")).toExternalForm());
        chosen.getStyleClass().add("page");
        ScrollPane scroll = new ScrollPane(chosen);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        content.setLeft(hosts());
        content.setCenter(scroll);
    }

    private Node hosts() {
        Label title = new Label();
        title.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        title.textProperty().bind(messages.bind("services.hosts"));
        ListView<HostEntry> list = new ListView<>(model.hosts());
        list.setId("services-hosts");
        list.accessibleTextProperty().bind(messages.bind("services.hosts"));
        list.setCellFactory(view -> new HostCell());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> show(now));
        list.getSelectionModel().selectFirst();
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox side = new VBox(6, title, list);
        side.getStyleClass().add("services-hosts");
        return side;
    }

    private void show(@Nullable HostEntry host) {
        chosen.getChildren().clear();
        if (host == null) {
            return;
        }
        for (ServiceEntry service : host.services()) {
            LogPane log = new LogPane(service.log(), messages, files);
            VBox.setVgrow(log, Priority.ALWAYS);
            chosen.getChildren().addAll(new ServiceCardPane(service.card(), messages), log);
        }
    }

    @Override
    public String name() {
        return "services";
    }

    @Override
    public Ikon icon() {
        return Feather.SERVER;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    /** A host's name, and the state of its first service in words. */
    private final class HostCell extends ListCell<HostEntry> {
        private final Label name = new Label(null, new FontIcon(Feather.MONITOR));
        private final Label state = new Label();
        private final VBox both = new VBox(2, name, state);

        HostCell() {
            name.setWrapText(true);
            state.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable HostEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            name.textProperty().unbind();
            state.textProperty().unbind();
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            ObservableValue<String> words = messages.localeProperty().map(locale -> entry.host().name(messages));
            name.textProperty().bind(words);
            state.textProperty().bind(entry.services().getFirst().card().stateText());
            setGraphic(both);
        }
    }
}
