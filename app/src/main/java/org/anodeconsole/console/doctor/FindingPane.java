package org.anodeconsole.console.doctor;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.anodes.IconPane;
import org.kordamp.ikonli.feather.Feather;

/** One finding: what, whom, why, and what to do. */
final class FindingPane extends VBox {
    /** @param alike at least one, all of one check and one severity */
    FindingPane(List<CheckResult.Found> alike, DoctorWords words, Consumer<CheckResult.Found> apply) {
        super(8);
        CheckResult.Found first = alike.getFirst();
        getStyleClass().add("doctor-finding");
        setPadding(new Insets(12));
        setStyle("-fx-background-color: -color-bg-subtle; -fx-border-color: -color-border-default;"
                + " -fx-background-radius: 6; -fx-border-radius: 6;");
        List<String> subjects = alike.stream().map(words::subject).distinct().toList();
        GridPane lines = new GridPane(10, 4);
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        text.setFillWidth(true);
        lines.getColumnConstraints().addAll(name, text);
        VBox evidence = new VBox(6);
        for (CheckResult.Found found : alike) {
            evidence.getChildren().add(evidence(found, subjects.size() > 1, words, apply));
        }
        row(lines, 0, words.say("label.evidence"), evidence);
        row(lines, 1, words.say("label.cause"), wrapped(words.cause(first)));
        row(lines, 2, words.say("label.remedy"), wrapped(words.remedy(first)));
        getChildren().addAll(head(first, subjects, words), lines);
    }

    private static HBox head(CheckResult.Found first, List<String> subjects, DoctorWords words) {
        Severity severity = first.finding().severity();
        IconPane icon = new IconPane();
        switch (severity) {
            case ERROR -> icon.show(Feather.X_CIRCLE, IconPane.Color.DANGER);
            case WARNING -> icon.show(Feather.ALERT_TRIANGLE, IconPane.Color.WARNING);
            case INFO -> icon.show(Feather.INFO, IconPane.Color.SUBTLE);
        }
        Label title = wrapped(words.severity(severity) + ": " + words.title(first));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label subject = new Label(subjects.size() == 1 ? subjects.getFirst() : words.say("anodes", subjects.size()));
        subject.setMinWidth(USE_PREF_SIZE);
        subject.getStyleClass().add(Styles.TEXT_MUTED);
        HBox head = new HBox(10, icon, title, subject);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Node evidence(CheckResult.Found found, boolean several, DoctorWords words, Consumer<CheckResult.Found> apply) {
        String told = words.evidence(found.finding());
        HBox line = new HBox(10, wrapped(several ? words.subject(found) + " – " + told : told));
        HBox.setHgrow(line.getChildren().getFirst(), Priority.ALWAYS);
        found.finding().fix().ifPresent(fix -> {
            Button button = new Button(words.fix(fix));
            button.getStyleClass().addAll(Styles.SMALL, "doctor-fix");
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(words.fix(fix) + ", " + told);
            button.setOnAction(event -> apply.accept(found));
            line.getChildren().add(button);
        });
        return line;
    }

    private static void row(GridPane lines, int row, String name, Node value) {
        Label key = new Label(name);
        key.setMinWidth(USE_PREF_SIZE);
        key.getStyleClass().add(Styles.TEXT_MUTED);
        GridPane.setValignment(key, VPos.TOP);
        lines.addRow(row, key, value);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
