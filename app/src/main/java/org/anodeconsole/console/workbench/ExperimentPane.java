package org.anodeconsole.console.workbench;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.FileOpener;

/** Opens what was tried before, or plans made elsewhere. */
final class ExperimentPane extends VBox {
    private final FileOpener files;
    private final Messages messages;
    private final MenuButton menu = new MenuButton();

    ExperimentPane(WorkbenchView.Parts parts, Messages messages) {
        super(6);
        this.files = parts.opening();
        this.messages = messages;
        ExperimentViewModel experiments = parts.experiments();
        menu.setId("open-experiment");
        menu.textProperty().bind(messages.bind("workbench.experiment"));
        menu.setMinWidth(USE_PREF_SIZE);
        MenuItem planned = item("workbench.analyticsIni", "*.ini", parts.plans()::read);
        planned.setId("read-analytics-ini");
        MenuItem saved = item("workbench.experiment.open", "*.json", experiments::open);
        saved.setId("open-saved-experiment");
        menu.getItems().setAll(saved, planned);
        WorkbenchWords words = new WorkbenchWords(messages);
        TextPane failure = new TextPane("experiment-failure", Bindings.createStringBinding(
                () -> words.failure(experiments.failureProperty().get()), experiments.failureProperty(), messages.localeProperty()), "text", "danger");
        AnalyticsPlanPane plan = new AnalyticsPlanPane(parts.plans(), messages);
        getChildren().addAll(failure, plan);
        managedProperty().bind(failure.visibleProperty().or(plan.managedProperty()));
    }

    /** The button that opens them, to stand among the other sources of data. */
    MenuButton menu() {
        return menu;
    }

    private MenuItem item(String key, String pattern, Consumer<Path> open) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(messages.bind(key));
        item.setOnAction(event -> files.open(messages.text(key), messages.text(key), pattern).ifPresent(open));
        return item;
    }
}
