package org.anodeconsole.console.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tasks that run now, each with its progress and a button that stops it. */
final class TaskListPane extends HBox {
    private static final int MOST_SHOWN = 2;

    private final TaskRunner tasks;
    private final Messages messages;

    TaskListPane(TaskRunner tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
        getStyleClass().add("task-list");
        setId("tasks");
        setAlignment(Pos.CENTER_LEFT);
        tasks.running().addListener((ListChangeListener<RunningTask<?>>) change -> show());
        messages.localeProperty().addListener((source, before, after) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        int count = tasks.running().size();
        if (count == 0) {
            getChildren().add(new Label(messages.text("shell.idle")));
            return;
        }
        tasks.running().stream().limit(MOST_SHOWN).map(this::entry).forEach(getChildren()::add);
        if (count > MOST_SHOWN) {
            Label more = new Label(messages.text("shell.moreTasks", count - MOST_SHOWN));
            more.setMinWidth(USE_PREF_SIZE);
            getChildren().add(more);
        }
    }

    private Node entry(RunningTask<?> task) {
        Label title = new Label(task.title());
        title.setMinWidth(0);
        Label doing = new Label();
        doing.textProperty().bind(task.doingProperty());
        doing.getStyleClass().add("text-muted");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.fractionProperty());
        bar.setPrefWidth(90);
        Button cancel = new Button(null, new FontIcon(Feather.X));
        cancel.getStyleClass().addAll("flat", "button-icon", "small");
        String cancelText = messages.text("shell.cancelTask", task.title());
        cancel.setTooltip(new Tooltip(cancelText));
        cancel.setAccessibleText(cancelText);
        cancel.setOnAction(event -> task.cancel());
        HBox entry = new HBox(6, title, doing, bar, cancel);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
