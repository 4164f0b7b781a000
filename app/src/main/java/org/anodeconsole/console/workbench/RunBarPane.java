package org.anodeconsole.console.workbench;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;

/** The button that runs what is set. It stays in sight however long the form above it is. */
final class RunBarPane extends VBox {
    private final WorkbenchViewModel workbench;
    private final Messages messages;

    RunBarPane(WorkbenchViewModel workbench, Messages messages) {
        super(6);
        this.workbench = workbench;
        this.messages = messages;
        setPadding(new Insets(8, 12, 12, 12));
        getChildren().addAll(new WayPane(workbench, messages), new HBox(6, run(), several()), reason());
    }

    private Button run() {
        Button run = new Button();
        run.setId("run");
        run.setDefaultButton(true);
        run.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(run, Priority.ALWAYS);
        run.textProperty().bind(messages.bind("workbench.run"));
        run.disableProperty().bind(workbench.blockedProperty().isNotEmpty());
        run.setOnAction(event -> workbench.run());
        return run;
    }

    /** Runs all algorithms of a kind at once, to be compared. */
    private MenuButton several() {
        MenuButton several = new MenuButton();
        several.setId("run-several");
        several.textProperty().bind(messages.bind("workbench.runSeveral"));
        several.disableProperty().bind(workbench.blockedProperty().isNotEmpty());
        for (AlgorithmChoice.Kind kind : AlgorithmChoice.Kind.values()) {
            MenuItem item = new MenuItem();
            item.setId("run-all-" + kind.name().toLowerCase(Locale.ROOT));
            item.textProperty().bind(messages.bind("workbench.runAll." + kind.name()));
            item.setOnAction(event -> workbench.runAll(kind));
            several.getItems().add(item);
        }
        return several;
    }

    /** Why the button is disabled; said beside it, because a disabled button shows no tooltip. */
    private TextPane reason() {
        return new TextPane("run-blocked", Bindings.createStringBinding(
                () -> workbench.blockedProperty().get().isEmpty() ? "" : messages.text(workbench.blockedProperty().get()),
                workbench.blockedProperty(), messages.localeProperty()), "text", "text-muted");
    }
}
