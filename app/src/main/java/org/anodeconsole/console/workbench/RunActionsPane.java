package org.anodeconsole.console.workbench;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be taken from a run, and done with it: its SQL, and the same run the other way. */
final class RunActionsPane extends HBox {

    RunActionsPane(WorkbenchViewModel workbench, RunViewModel run, Messages messages) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        Button copy = new Button();
        copy.setId("copy-sql-" + run.number());
        copy.setGraphic(new FontIcon(Feather.COPY));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setText("SQL");
        copy.accessibleTextProperty().bind(messages.bind("workbench.copySql"));
        Tooltip meaning = new Tooltip();
        meaning.textProperty().bind(messages.bind(workbench.isOfCluster() ? "workbench.copySql.meaning" : "workbench.copySql.placeholder"));
        copy.setTooltip(meaning);
        copy.setOnAction(event -> copy(workbench, run, copy, messages));
        getChildren().add(copy);
        if (workbench.isOfCluster()) {
            getChildren().add(otherWay(workbench, run, messages));
        }
    }

    private static void copy(WorkbenchViewModel workbench, RunViewModel run, Button button, Messages messages) {
        try {
            ClipboardContent content = new ClipboardContent();
            content.putString(workbench.sql(run));
            Clipboard.getSystemClipboard().setContent(content);
            button.setGraphic(new FontIcon(Feather.CHECK));
        } catch (ProblemException e) {
            button.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
            button.getTooltip().textProperty().unbind();
            button.getTooltip().setText(new WorkbenchWords(messages).failure(e));
        }
    }

    private static Button otherWay(WorkbenchViewModel workbench, RunViewModel run, Messages messages) {
        Button compare = new Button();
        compare.setId("other-way-" + run.number());
        compare.setMinWidth(USE_PREF_SIZE);
        compare.textProperty().bind(messages.bind("workbench.otherWay." + run.request().way().other().name()));
        compare.disableProperty().bind(Bindings.createBooleanBinding(
                () -> run.state() instanceof RunViewModel.State.Running, run.stateProperty()));
        compare.setOnAction(event -> workbench.runOtherWay(run));
        return compare;
    }
}
