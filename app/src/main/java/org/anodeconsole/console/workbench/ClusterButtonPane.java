package org.anodeconsole.console.workbench;

import java.time.ZoneId;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.anodeconsole.console.anodes.GuardedButtonPane;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The button that opens a table of the cluster in use. */
public final class ClusterButtonPane extends HBox {

    /** @param session of the cluster in use; null for none */
    public ClusterButtonPane(
            ObservableValue<@Nullable ClusterSession> session, DataViewModel data, TaskRunner tasks, Messages messages) {
        Button button = new Button();
        button.setId("open-cluster-table");
        button.textProperty().bind(messages.bind("workbench.cluster.openTable"));
        button.setOnAction(event -> {
            ClusterSession in = session.getValue();
            if (in != null) {
                ClusterTableViewModel model = new ClusterTableViewModel(in, tasks, ZoneId.systemDefault());
                new ClusterTableDialog(model, messages, getScene().getWindow(), data::openTable).show();
            }
        });
        getChildren().add(new GuardedButtonPane(button, Bindings.createStringBinding(
                () -> session.getValue() == null ? "workbench.cluster.notConnected" : "", session), messages));
    }
}
