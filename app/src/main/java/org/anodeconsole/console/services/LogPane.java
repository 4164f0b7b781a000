package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.FilePicker;

/** The log of a service: what is shown of which log, the lines, and what there is to say about them. */
final class LogPane extends VBox {

    LogPane(LogViewModel model, Messages messages, FilePicker files) {
        super(8);
        getStyleClass().add("log-pane");
        LogListPane lines = new LogListPane(model, messages);
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(new LogBarPane(model, messages, lines, files), lines, notice(model));
    }

    private static Node notice(LogViewModel model) {
        Label notice = new Label();
        notice.setId("services-log-notice");
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        notice.getStyleClass().add(Styles.TEXT_MUTED);
        notice.textProperty().bind(model.noticeProperty());
        notice.visibleProperty().bind(Bindings.isNotEmpty(model.noticeProperty()));
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }
}
