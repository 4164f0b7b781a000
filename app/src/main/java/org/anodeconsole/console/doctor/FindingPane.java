package org.anodeconsole.console.doctor;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.anodes.IconPane;
import org.kordamp.ikonli.feather.Feather;

/** One finding: what, whom, why, and what to do. */
final class FindingPane extends VBox {
    FindingPane(CheckResult.Found found, DoctorWords words, Consumer<Fix> apply) {
        super(8);
        getStyleClass().add("doctor-finding");
        setPadding(new Insets(12));
        setStyle("-fx-background-color: -color-bg-subtle; -fx-border-color: -color-border-default;"
                + " -fx-background-radius: 6; -fx-border-radius: 6;");
        Severity severity = found.finding().severity();
        IconPane icon = new IconPane();
        switch (severity) {
            case ERROR -> icon.show(Feather.X_CIRCLE, IconPane.Color.DANGER);
            case WARNING -> icon.show(Feather.ALERT_TRIANGLE, IconPane.Color.WARNING);
            case INFO -> icon.show(Feather.INFO, IconPane.Color.SUBTLE);
        }
        Label title = wrapped(words.severity(severity) + ": " + words.title(found));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label subject = new Label(words.subject(found));
        subject.setMinWidth(USE_PREF_SIZE);
        subject.getStyleClass().add(Styles.TEXT_MUTED);
        HBox head = new HBox(10, icon, title, subject);
        head.setAlignment(Pos.CENTER_LEFT);
        GridPane lines = new GridPane(10, 4);
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        text.setFillWidth(true);
        lines.getColumnConstraints().addAll(name, text);
        row(lines, 0, words.say("label.evidence"), words.evidence(found.finding()));
        row(lines, 1, words.say("label.cause"), words.cause(found));
        row(lines, 2, words.say("label.remedy"), words.remedy(found));
        getChildren().addAll(head, lines);
        found.finding().fix().ifPresent(fix -> {
            Button button = new Button(words.fix(fix));
            button.getStyleClass().addAll(Styles.SMALL, "doctor-fix");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> apply.accept(fix));
            getChildren().add(button);
        });
    }

    private static void row(GridPane lines, int row, String name, String value) {
        Label key = new Label(name);
        key.setMinWidth(USE_PREF_SIZE);
        key.getStyleClass().add(Styles.TEXT_MUTED);
        GridPane.setValignment(key, VPos.TOP);
        lines.addRow(row, key, wrapped(value));
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
