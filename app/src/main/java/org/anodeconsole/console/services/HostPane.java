package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.page.FilePicker;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One host: why it cannot be reached, its services to choose from, and the chosen one's card and details. */
final class HostPane extends VBox {
    private final HostViewModel host;
    private final Messages messages;
    private final ServiceDetailsPane details;
    private final StackPane card = new StackPane();
    /** A card is kept for its service: it listens to it for good. */
    private final Map<ServiceEntry, ServiceCardPane> cards = new HashMap<>();
    private final FlowPane choice = new FlowPane(8, 8);

    HostPane(HostViewModel host, Messages messages, FilePicker files) {
        super(12);
        this.host = host;
        this.messages = messages;
        this.details = new ServiceDetailsPane(host, messages, files);
        VBox.setVgrow(details, Priority.ALWAYS);
        choice.setAlignment(Pos.CENTER_LEFT);
        choice.setMinHeight(USE_PREF_SIZE); // A flow's own idea of its least height is one row.
        getChildren().addAll(trouble(), choice, card, details);
        host.services().addListener((ListChangeListener<ServiceEntry>) change -> showChoice());
        host.chosenProperty().subscribe(this::showChosen);
        showChoice();
    }

    private Node trouble() {
        Label what = new Label(null, new FontIcon(Feather.WIFI_OFF));
        what.setId("services-trouble");
        what.getStyleClass().addAll(Styles.DANGER, Styles.TEXT_BOLD);
        Label remedy = new Label();
        for (Label label : List.of(what, remedy)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        Button again = new Button(null, new FontIcon(Feather.REFRESH_CW));
        again.setId("services-reconnect");
        again.textProperty().bind(messages.bind("services.host.again"));
        again.disableProperty().bind(host.askingProperty());
        again.setOnAction(event -> host.reconnect());
        VBox box = new VBox(6, what, remedy, again);
        box.getStyleClass().addAll("callout", Styles.DANGER);
        ObservableValue<Optional<Problem>> words = Bindings.createObjectBinding(
                host::troubleInWords, host.troubleProperty(), messages.localeProperty());
        what.textProperty().bind(words.map(problem -> problem.map(Problem::what).orElse("")));
        remedy.textProperty().bind(words.map(problem -> problem.map(Problem::remedy).orElse("")));
        box.visibleProperty().bind(words.map(Optional::isPresent));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void showChoice() {
        choice.getChildren().clear();
        cards.keySet().retainAll(host.services());
        for (ServiceEntry service : host.services()) {
            choice.getChildren().add(tile(service));
        }
        ModelCardsViewModel models = new ModelCardsViewModel(host);
        if (!models.cards().isEmpty()) {
            choice.getChildren().add(stopModels(models));
        }
    }

    /**
     * A service with its state in a word: which one the rest of the page is about. Of a toggle group the Tab key would reach
     * the chosen one alone.
     */
    private Node tile(ServiceEntry service) {
        ServiceCardViewModel model = service.card();
        FontIcon icon = new FontIcon(Feather.SQUARE);
        ToggleButton tile = new ToggleButton(null, icon);
        tile.setId("services-choose-" + model.service().id());
        tile.getStyleClass().add("service-tile");
        tile.setMnemonicParsing(false);
        tile.textProperty().bind(messages.bind("services.tile", model.service().id(), model.stateText()));
        tile.accessibleTextProperty().bind(messages.bind(
                "services.tile", messages.bind("services.name." + model.service().id()), model.stateText()));
        model.statusProperty().subscribe(status -> {
            ServiceIcon look = ServiceIcon.of(status.state());
            icon.setIconCode(look.icon());
            icon.getStyleClass().removeAll(Styles.SUCCESS, Styles.DANGER, Styles.WARNING, Styles.TEXT_MUTED);
            icon.getStyleClass().add(look.tone());
        });
        host.chosenProperty().subscribe(chosen -> tile.setSelected(service.equals(chosen)));
        tile.setOnAction(event -> {
            tile.setSelected(true); // The chosen one stays chosen when it is clicked again.
            host.chosenProperty().set(service);
        });
        return tile;
    }

    private Node stopModels(ModelCardsViewModel models) {
        Button stop = new Button(null, new FontIcon(Feather.SQUARE));
        stop.setId("services-stop-models");
        stop.getStyleClass().add(Styles.BUTTON_OUTLINED);
        stop.textProperty().bind(messages.bind("services.stopModels"));
        BooleanBinding possible = models.canStopAll();
        stop.disableProperty().bind(possible.not());
        stop.setOnAction(event -> models.stopAll());
        StackPane frame = new StackPane(stop);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(Bindings.when(possible)
                .then(messages.bind("services.stopModels.hint"))
                .otherwise(messages.bind("services.stopModels.none")));
        Tooltip.install(frame, hint);
        return frame;
    }

    private void showChosen(@Nullable ServiceEntry service) {
        card.getChildren().clear();
        details.show(service);
        if (service != null) {
            card.getChildren().add(cards.computeIfAbsent(service, entry -> new ServiceCardPane(entry.card(), messages)));
        }
    }
}
