package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.services.ServicesViewModel.HostEntry;
import org.anodeconsole.console.services.ServicesViewModel.ServiceEntry;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The services of one host: their cards, the model servers side by side, and below them the log of one of them. */
final class ServiceStackPane extends VBox {
    private final Messages messages;
    private final FilePicker files;
    private final StackPane log = new StackPane();

    ServiceStackPane(HostEntry host, Messages messages, FilePicker files) {
        super(12);
        this.messages = messages;
        this.files = files;
        ModelCardsViewModel models = new ModelCardsViewModel(host);
        for (ServiceEntry service : host.services()) {
            service.card().askWith((action, concern, answer) ->
                    new ActionDialog(action, concern, messages, getScene() == null ? null : getScene().getWindow(), answer).show());
            if (!ModelCardsViewModel.isModel(service.card())) {
                getChildren().add(new ServiceCardPane(service.card(), messages));
            }
        }
        if (!models.cards().isEmpty()) {
            getChildren().addAll(modelBar(models), modelCards(models));
        }
        if (host.services().size() > 1) {
            getChildren().add(logChoice(host.services()));
        }
        VBox.setVgrow(log, Priority.ALWAYS);
        getChildren().add(log);
        show(host.services().getFirst());
    }

    private Node modelBar(ModelCardsViewModel models) {
        Label title = new Label();
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.textProperty().bind(messages.bind("services.models"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button stop = new Button(null, new FontIcon(Feather.SQUARE));
        stop.setId("services-stop-models");
        stop.getStyleClass().add(Styles.BUTTON_OUTLINED);
        stop.textProperty().bind(messages.bind("services.stopModels"));
        stop.accessibleTextProperty().bind(messages.bind("services.stopModels"));
        BooleanBinding possible = models.canStopAll();
        stop.disableProperty().bind(possible.not());
        stop.setOnAction(event -> models.stopAll());
        StackPane frame = new StackPane(stop);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(Bindings.when(possible)
                .then(messages.bind("services.stopModels.hint"))
                .otherwise(messages.bind("services.stopModels.none")));
        Tooltip.install(frame, hint);
        HBox bar = new HBox(8, title, gap, frame);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node modelCards(ModelCardsViewModel models) {
        GridPane grid = new GridPane(12, 12);
        int column = 0;
        for (ServiceCardViewModel card : models.cards()) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(100.0 / models.cards().size());
            grid.getColumnConstraints().add(half);
            grid.add(new ServiceCardPane(card, messages), column++, 0);
        }
        return grid;
    }

    private Node logChoice(List<ServiceEntry> services) {
        Label title = new Label();
        title.getStyleClass().add(Styles.TEXT_MUTED);
        title.textProperty().bind(messages.bind("services.logOf"));
        ToggleGroup group = new ToggleGroup();
        List<Node> parts = new ArrayList<>(List.of(title));
        for (ServiceEntry service : services) {
            ToggleButton choice = new ToggleButton();
            choice.setId("services-log-of-" + service.card().service().id());
            choice.getStyleClass().add(Styles.SMALL);
            choice.textProperty().bind(messages.bind("services.name." + service.card().service().id()));
            choice.setToggleGroup(group);
            choice.setSelected(parts.size() == 1);
            choice.setOnAction(event -> {
                choice.setSelected(true);
                show(service);
            });
            parts.add(choice);
        }
        HBox bar = new HBox(8, parts.toArray(Node[]::new));
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void show(ServiceEntry service) {
        log.getChildren().setAll(new LogPane(service.log(), messages, files));
    }
}
