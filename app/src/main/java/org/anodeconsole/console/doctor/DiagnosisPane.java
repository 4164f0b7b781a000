package org.anodeconsole.console.doctor;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A diagnosis: the count, the findings, and apart from them what was not checked and what is well. */
final class DiagnosisPane extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Set<String> OF_HOSTS = Set.of("HOST", "CONFIGURATION");

    private final DoctorWords words;
    private final Consumer<CheckResult.Found> apply;
    private final Runnable openServices;

    /** @param openServices shows where computers are attached */
    DiagnosisPane(DoctorWords words, Consumer<CheckResult.Found> apply, Runnable openServices) {
        super(10);
        this.words = words;
        this.apply = apply;
        this.openServices = openServices;
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
        together(diagnosis.findings()).forEach(alike -> getChildren().add(new FindingPane(alike, words, apply)));
        Report report = new Report(diagnosis, words, ZoneId.systemDefault());
        notChecked(report.notChecked());
        passed(report.passed());
    }

    /** The findings of one check and one severity belong together, whichever anodes they are about. */
    private static List<List<CheckResult.Found>> together(List<CheckResult.Found> findings) {
        Map<String, List<CheckResult.Found>> alike = new LinkedHashMap<>();
        for (CheckResult.Found found : findings) {
            alike.computeIfAbsent(found.finding().severity() + found.check(), key -> new ArrayList<>()).add(found);
        }
        return List.copyOf(alike.values());
    }

    private void notChecked(List<Report.Missing> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        Label title = line(words.say("notCheckedTitle"));
        title.getStyleClass().add(Styles.TITLE_4);
        VBox.setMargin(title, new Insets(12, 0, 0, 0));
        getChildren().add(title);
        for (Report.Missing missing : reasons) {
            Label why = line((missing.reason() + " " + missing.how()).strip());
            why.getStyleClass().add("doctor-not-checked");
            Label which = line(words.say("notCheckedWhich", String.join(" · ", missing.checks())));
            which.getStyleClass().add(Styles.TEXT_MUTED);
            VBox reason = new VBox(2, why, which);
            if (OF_HOSTS.contains(missing.code())) {
                Button open = new Button(words.say("openServices"));
                open.setId("doctor-open-services-" + missing.code());
                open.getStyleClass().add(Styles.SMALL);
                open.setOnAction(event -> openServices.run());
                VBox.setMargin(open, new Insets(4, 0, 0, 0));
                reason.getChildren().add(open);
            }
            getChildren().add(reason);
        }
    }

    private void passed(Set<String> titles) {
        if (titles.isEmpty()) {
            return;
        }
        Label all = line(String.join(" · ", titles));
        TitledPane pane = new TitledPane(words.say("passedTitle"), all);
        pane.setId("doctor-passed");
        pane.setAnimated(false);
        pane.setExpanded(false);
        VBox.setMargin(pane, new Insets(12, 0, 0, 0));
        getChildren().add(pane);
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
