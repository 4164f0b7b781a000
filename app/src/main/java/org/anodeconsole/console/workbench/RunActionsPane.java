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
    /** Something to copy, written when it is asked for. */
    private interface Snippet {
        String text() throws ProblemException;
    }

    RunActionsPane(WorkbenchViewModel workbench, RunViewModel run, Messages messages) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        String sqlMeaning = workbench.isOfCluster() ? "workbench.copySql.meaning" : "workbench.copySql.placeholder";
        Button sql = copying("copy-sql-" + run.number(), "SQL", "workbench.copySql", sqlMeaning, () -> workbench.sql(run), messages);
        Button curl = copying(
                "copy-curl-" + run.number(), "curl", "workbench.copyCurl", "workbench.copyCurl.meaning", () -> workbench.curl(run), messages);
        getChildren().addAll(sql, curl);
        if (workbench.isOfCluster()) {
            getChildren().add(otherWay(workbench, run, messages));
        }
    }

    private static Button copying(String id, String text, String name, String meaning, Snippet snippet, Messages messages) {
        Button copy = new Button(text, new FontIcon(Feather.COPY));
        copy.setId(id);
        copy.setMinWidth(USE_PREF_SIZE);
        copy.accessibleTextProperty().bind(messages.bind(name));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.bind(meaning));
        copy.setTooltip(tooltip);
        copy.setOnAction(event -> copy(snippet, copy, messages));
        return copy;
    }

    private static void copy(Snippet snippet, Button button, Messages messages) {
        try {
            ClipboardContent content = new ClipboardContent();
            content.putString(snippet.text());
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
