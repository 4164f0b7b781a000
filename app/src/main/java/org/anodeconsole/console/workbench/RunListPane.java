package org.anodeconsole.console.workbench;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;

/** The runs on the present data set: where each stands, what came of it, and the way to stop or drop it. */
final class RunListPane extends ScrollPane {
    private final WorkbenchViewModel workbench;
    private final Messages messages;
    private final WorkbenchWords words;
    private final VBox rows = new VBox(4);

    RunListPane(WorkbenchViewModel workbench, Messages messages) {
        this.workbench = workbench;
        this.messages = messages;
        this.words = new WorkbenchWords(messages);
        setId("runs");
        setFitToWidth(true);
        rows.setPadding(new Insets(8, 12, 8, 12));
        setContent(rows);
        accessibleTextProperty().bind(messages.bind("workbench.runs"));
        workbench.runs().addListener((ListChangeListener<RunViewModel>) change -> show());
        show();
    }

    private void show() {
        rows.getChildren().setAll(workbench.runs().stream().map(this::row).toList());
        if (workbench.runs().isEmpty()) {
            Label none = new Label();
            none.textProperty().bind(messages.bind("workbench.noRuns"));
            none.setWrapText(true);
            none.getStyleClass().add("text-muted");
            rows.getChildren().add(none);
        }
    }

    private HBox row(RunViewModel run) {
        Label name = new Label(run.number() + "  " + run.request().algorithm());
        name.getStyleClass().add("text-bold");
        name.setMinWidth(USE_PREF_SIZE);
        Label where = new Label(words.where(run.request()) + "  " + WorkbenchWords.options(run.request()));
        where.getStyleClass().add("text-muted");
        where.setMinWidth(0);
        TextPane state = new TextPane("run-state-" + run.number(), Bindings.createStringBinding(
                () -> words.state(run) + words.comparison(run), run.stateProperty(), run.comparisonProperty(), messages.localeProperty()), "text");
        VBox text = new VBox(new HBox(12, name, where), state);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        HBox row = new HBox(12, text, unchecked(run), new RunActionsPane(workbench, run, messages), ending(run));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Offers to leave out the white-noise test where it was the reason for a refusal. */
    private Button unchecked(RunViewModel run) {
        Button button = new Button();
        button.textProperty().bind(messages.bind("workbench.runUnchecked"));
        button.visibleProperty().bind(run.stateProperty().map(state -> run.wasRefusedAsWhiteNoise()));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> workbench.runWithoutWhiteNoiseCheck(run));
        return button;
    }

    private Button ending(RunViewModel run) {
        Button button = new Button();
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(Bindings.createStringBinding(
                () -> messages.text(isRunning(run) ? "workbench.cancel" : "workbench.remove"), run.stateProperty(), messages.localeProperty()));
        button.setOnAction(event -> {
            if (isRunning(run)) {
                run.cancel();
            } else {
                workbench.remove(run);
            }
        });
        return button;
    }

    private static boolean isRunning(RunViewModel run) {
        return run.stateProperty().get() instanceof RunViewModel.State.Running;
    }
}
