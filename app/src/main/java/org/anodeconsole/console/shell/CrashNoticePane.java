package org.anodeconsole.console.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says at the top of the window that the last run left a report, and shows it on demand. */
final class CrashNoticePane extends HBox {
    private final CrashReports reports;
    private final OverlayPane overlay;
    private final Messages messages;

    CrashNoticePane(CrashReports reports, OverlayPane overlay, Messages messages) {
        super(10);
        this.reports = reports;
        this.overlay = overlay;
        this.messages = messages;
        setId("crash-notice");
        getStyleClass().add("window-notice");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Offers the newest report, if there is one nobody looked at. */
    void offer() {
        reports.unseen().ifPresent(report -> {
            Label words = new Label();
            words.textProperty().bind(messages.bind("shell.crash.notice"));
            words.setWrapText(true);
            words.setMaxWidth(Double.MAX_VALUE);
            setHgrow(words, Priority.ALWAYS);
            Button show = new Button();
            show.setId("crash-show");
            show.textProperty().bind(messages.bind("shell.crash.show"));
            show.setOnAction(event -> read(report));
            Button dismiss = new Button();
            dismiss.setId("crash-dismiss");
            dismiss.textProperty().bind(messages.bind("shell.crash.dismiss"));
            dismiss.setOnAction(event -> dismiss());
            getChildren().setAll(new FontIcon(Feather.ALERT_TRIANGLE), words, show, dismiss);
            setVisible(true);
        });
    }

    private void dismiss() {
        reports.markSeen();
        setVisible(false);
    }

    private void read(Path report) {
        String text;
        try {
            text = Files.readString(report);
        } catch (IOException e) {
            text = e.toString();
        }
        String shown = text;
        TextArea area = new TextArea(shown);
        area.setId("crash-text");
        area.setEditable(false);
        area.setAccessibleText(messages.text("shell.crash.report"));
        area.getStyleClass().add("monospace");
        VBox.setVgrow(area, Priority.ALWAYS);
        Label place = new Label(messages.text("shell.crash.place", report.toString()));
        place.setWrapText(true);
        Button copy = new Button(messages.text("shell.crash.copy"));
        copy.setOnAction(event -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, shown)));
        Button close = new Button(messages.text("shell.close"));
        close.setId("crash-close");
        close.setOnAction(event -> overlay.hide());
        VBox card = new VBox(place, area, new HBox(10, copy, close));
        card.getStyleClass().addAll("overlay-card", "crash-report");
        overlay.show(card, copy);
        dismiss();
    }
}
