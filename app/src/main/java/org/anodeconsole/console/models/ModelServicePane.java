package org.anodeconsole.console.models;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One model server in a line: name, state, address, and the buttons that start and stop it. */
final class ModelServicePane extends VBox {
    private final ModelServiceViewModel model;

    ModelServicePane(ModelServiceViewModel model, Messages messages) {
        super(4);
        this.model = model;
        getStyleClass().add("model-service");
        Label name = new Label();
        name.getStyleClass().add(Styles.TEXT_BOLD);
        name.setMinWidth(0);
        name.textProperty().bind(model.name());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setPrefSize(18, 18);
        spinner.visibleProperty().bind(model.busy());
        spinner.accessibleTextProperty().bind(model.state());
        HBox line = new HBox(8, name, gap, spinner,
                button("models-start-", Feather.PLAY, messages.bind("models.service.start"), model.canStart(), model.startHint(),
                        model::start),
                button("models-stop-", Feather.SQUARE, messages.bind("models.service.stop"), model.canStop(), model.stopHint(),
                        model::stop));
        line.setAlignment(Pos.CENTER_LEFT);
        Label problem = new Label();
        problem.setId("models-problem-" + model.id());
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().add(Styles.DANGER);
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        HBox facts = new HBox(16, state(), muted(model.address()), muted(model.memory()));
        facts.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, facts, problem);
    }

    private Label state() {
        FontIcon icon = new FontIcon(Feather.SQUARE);
        Label state = new Label(null, icon);
        state.setId("models-state-" + model.id());
        state.setMinWidth(USE_PREF_SIZE);
        state.textProperty().bind(model.state());
        model.runs().subscribe(runs -> {
            icon.setIconCode(runs ? Feather.CHECK_CIRCLE : Feather.SQUARE);
            state.getStyleClass().removeAll(Styles.SUCCESS, Styles.TEXT_MUTED);
            state.getStyleClass().add(runs ? Styles.SUCCESS : Styles.TEXT_MUTED);
        });
        return state;
    }

    private static Label muted(ObservableValue<String> text) {
        Label label = new Label();
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.textProperty().bind(text);
        return label;
    }

    private Node button(
            String id, Ikon icon, ObservableValue<String> text, ObservableBooleanValue possible, ObservableValue<String> hint,
            Runnable deed) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id + model.id());
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(text);
        button.accessibleTextProperty().bind(text.flatMap(word -> model.name().map(name -> word + ": " + name)));
        button.accessibleHelpProperty().bind(hint);
        button.setDisable(!possible.get());
        possible.subscribe(can -> button.setDisable(!can));
        button.setOnAction(event -> deed.run());
        StackPane frame = new StackPane(button);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(hint);
        Tooltip.install(frame, tooltip);
        return frame;
    }
}
