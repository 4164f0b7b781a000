package org.anodeconsole.console.anodes;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.anodes.RegisterViewModel.StepLine;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/** The address of a new anode and its checks, one line each. */
final class RegisterPane extends VBox {
    private final RegisterViewModel model;
    private final Messages messages;
    private final TextField address = new TextField();
    private final VBox steps = new VBox(10);
    private final Label verdict = new Label();

    RegisterPane(RegisterViewModel model, Messages messages) {
        super(14);
        this.model = model;
        this.messages = messages;
        setPadding(new Insets(16, 16, 4, 16));
        setPrefWidth(600);
        steps.setId("register-steps");
        steps.setMinHeight(290);
        verdict.setId("register-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(addressRow(), steps, verdict);
        model.steps().addListener((ListChangeListener<StepLine>) change -> showSteps());
        model.failureProperty().subscribe(this::showVerdict);
        // The explanation changes with the language too, and the words of the steps with it.
        model.explanation().subscribe(text -> {
            showSteps();
            showVerdict();
        });
    }

    private VBox addressRow() {
        Label label = new Label();
        label.textProperty().bind(messages.bind("anodes.register.address"));
        label.setLabelFor(address);
        address.setId("register-address");
        address.promptTextProperty().bind(messages.bind("anodes.register.prompt"));
        address.accessibleTextProperty().bind(label.textProperty());
        address.textProperty().bindBidirectional(model.addressProperty());
        address.setOnAction(event -> model.check());
        HBox.setHgrow(address, Priority.ALWAYS);
        Button check = new Button();
        check.setId("register-check");
        check.setMinWidth(USE_PREF_SIZE);
        check.textProperty().bind(messages.bind("anodes.register.check"));
        check.disableProperty().bind(model.busyProperty());
        check.setOnAction(event -> model.check());
        return new VBox(6, label, new HBox(8, address, check));
    }

    TextField address() {
        return address;
    }

    private void showSteps() {
        steps.getChildren().setAll(model.steps().stream()
                .map(line -> new StepPane(line, messages))
                .toList());
    }

    private void showVerdict() {
        Throwable failure = model.failureProperty().get();
        verdict.getStyleClass().removeAll(Styles.DANGER);
        if (failure == null) {
            verdict.setText(model.explanation().get());
        } else {
            var problem = ProblemException.describe(failure, messages);
            verdict.setText(problem.what() + " " + problem.remedy());
            verdict.getStyleClass().add(Styles.DANGER);
        }
    }
}
