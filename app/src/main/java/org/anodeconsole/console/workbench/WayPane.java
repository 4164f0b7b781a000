package org.anodeconsole.console.workbench;

import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.anodeconsole.console.language.Messages;

/** Whether runs go to the anode or through the cluster. */
final class WayPane extends FlowPane {

    WayPane(WorkbenchViewModel workbench, Messages messages) {
        super(12, 4);
        ToggleGroup group = new ToggleGroup();
        Label title = new Label();
        title.textProperty().bind(messages.bind("workbench.way"));
        getChildren().add(title);
        for (RunWay way : RunWay.values()) {
            RadioButton button = new RadioButton();
            button.setId("way-" + way.name());
            button.setToggleGroup(group);
            button.textProperty().bind(messages.bind("workbench.way." + way.name()));
            Tooltip meaning = new Tooltip();
            meaning.textProperty().bind(messages.bind("workbench.way." + way.name() + ".meaning"));
            button.setTooltip(meaning);
            button.setOnAction(event -> workbench.wayProperty().set(way));
            getChildren().add(button);
            workbench.wayProperty().subscribe(chosen -> button.setSelected(chosen == way));
        }
        Tooltip why = new Tooltip();
        why.textProperty().bind(messages.bind("workbench.way.whyNot"));
        // The radio buttons are disabled and show no tooltip; the pane around them does.
        workbench.data().openedProperty().subscribe(opened -> {
            boolean can = workbench.isOfCluster();
            getChildren().stream().filter(RadioButton.class::isInstance).forEach(node -> node.setDisable(!can));
            if (can) {
                Tooltip.uninstall(this, why);
            } else {
                Tooltip.install(this, why);
            }
        });
    }
}
