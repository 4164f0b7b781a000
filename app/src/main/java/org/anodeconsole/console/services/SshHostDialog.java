package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.anodeconsole.console.hosts.SshEntry;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Asks for an SSH host: where it is, as whom to connect, with which key; and tries it. */
final class SshHostDialog extends Dialog<ButtonType> {
    private static final double WIDTH = 560;
    private static final double OUTCOME_HEIGHT = 64;

    private final SshEntryViewModel model;
    private final Messages messages;
    private final GridPane grid = new GridPane(12, 8);

    /** @param save takes what was entered once it is confirmed */
    SshHostDialog(SshEntryViewModel model, boolean adds, Messages messages, @Nullable Window owner, Consumer<SshEntry> save) {
        this.model = model;
        this.messages = messages;
        initOwner(owner);
        setTitle(messages.text(adds ? "services.ssh.add.title" : "services.ssh.edit.title"));
        setHeaderText(messages.text("services.ssh.header"));
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), values);
        TextField address = field("address", model.addressProperty());
        field("name", model.nameProperty());
        field("port", model.portProperty());
        field("user", model.userProperty());
        field("keyFile", model.keyFileProperty());
        VBox content = new VBox(12, grid, test(), problem());
        content.setPrefWidth(WIDTH);
        getDialogPane().setContent(content);
        ButtonType confirm = new ButtonType(messages.text(adds ? "services.ssh.add.verb" : "services.ssh.edit.verb"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("services.confirm.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(confirm, cancel);
        Button yes = (Button) getDialogPane().lookupButton(confirm);
        yes.setId("ssh-save");
        yes.disableProperty().bind(model.problem().isNotEmpty());
        yes.addEventFilter(ActionEvent.ACTION, event -> {
            try {
                save.accept(model.entry());
            } catch (ProblemException e) {
                event.consume(); // The form says what is wrong, and stays.
            }
        });
        getDialogPane().lookupButton(cancel).setId("ssh-cancel");
        setResultConverter(button -> button);
        setOnHidden(event -> model.close());
        setOnShown(event -> address.requestFocus());
    }

    private TextField field(String key, StringProperty value) {
        Label label = new Label(messages.text("services.ssh.field." + key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        TextField field = new TextField();
        field.setId("ssh-" + key);
        field.setPromptText(messages.text("services.ssh.prompt." + key));
        field.setAccessibleText(label.getText());
        field.setAccessibleHelp(field.getPromptText());
        field.textProperty().bindBidirectional(value);
        label.setLabelFor(field);
        grid.addRow(grid.getRowCount(), label, field);
        return field;
    }

    private Node test() {
        Button test = new Button(messages.text("services.ssh.test"), new FontIcon(Feather.ZAP));
        test.setId("ssh-test");
        test.setMinWidth(Region.USE_PREF_SIZE);
        test.disableProperty().bind(model.testingProperty().or(model.problem().isNotEmpty()));
        test.setOnAction(event -> model.test());
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setPrefSize(20, 20);
        spinner.setMinSize(20, 20);
        spinner.visibleProperty().bind(model.testingProperty());
        spinner.managedProperty().bind(spinner.visibleProperty());
        Label outcome = new Label();
        outcome.setId("ssh-outcome");
        outcome.setWrapText(true);
        outcome.setMinHeight(OUTCOME_HEIGHT);
        outcome.setAlignment(Pos.CENTER_LEFT);
        outcome.textProperty().bind(model.outcomeProperty());
        model.reachedProperty().subscribe(reached -> {
            outcome.getStyleClass().remove(Styles.SUCCESS);
            if (reached) {
                outcome.getStyleClass().add(Styles.SUCCESS);
            }
        });
        HBox row = new HBox(10, test, spinner, outcome);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** An empty form is no mistake yet. */
    private Node problem() {
        Label problem = new Label();
        problem.setId("ssh-problem");
        problem.setWrapText(true);
        problem.setMinHeight(OUTCOME_HEIGHT);
        problem.setAlignment(Pos.TOP_LEFT);
        problem.getStyleClass().add(Styles.WARNING);
        problem.textProperty().bind(Bindings.when(model.addressProperty().isEmpty()).then("").otherwise(model.problem()));
        return problem;
    }
}
