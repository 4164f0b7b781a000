package org.anodeconsole.console.doctor;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A diagnosis: the count, the findings, and apart from them what was not checked. */
final class DiagnosisPane extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final DoctorWords words;
    private final Consumer<Fix> apply;

    DiagnosisPane(DoctorWords words, Consumer<Fix> apply) {
        super(10);
        this.words = words;
        this.apply = apply;
        setId("doctor-diagnosis");
        setPadding(new Insets(4, 12, 12, 0));
    }

    void show(Diagnosis diagnosis) {
        getChildren().clear();
        String time = TIME.format(diagnosis.at().atZone(ZoneId.systemDefault()));
        Label summary = line(words.say("asOf", time, words.summary(diagnosis)));
        summary.setId("doctor-summary");
        getChildren().add(summary);
        if (diagnosis.worst().isEmpty()) {
            Label healthy = line(words.say("healthy"));
            healthy.getStyleClass().add(Styles.TEXT_BOLD);
            getChildren().add(healthy);
        }
        diagnosis.findings().forEach(found -> getChildren().add(new FindingPane(found, words, apply)));
        if (!diagnosis.notChecked().isEmpty()) {
            Label title = line(words.say("notCheckedTitle"));
            title.getStyleClass().add(Styles.TITLE_4);
            VBox.setMargin(title, new Insets(12, 0, 0, 0));
            getChildren().add(title);
            new Report(diagnosis, words, ZoneId.systemDefault()).notChecked().forEach((reason, checks) -> {
                Label why = line(reason);
                why.getStyleClass().add("doctor-not-checked");
                Label which = line(String.join(" · ", checks));
                which.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
                getChildren().add(new VBox(2, why, which));
            });
        }
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
