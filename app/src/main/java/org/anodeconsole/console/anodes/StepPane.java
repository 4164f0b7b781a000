package org.anodeconsole.console.anodes;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.anodes.RegisterViewModel.StepLine;
import org.anodeconsole.console.anodes.StepResult.Found;
import org.anodeconsole.console.anodes.StepResult.Outcome;
import org.anodeconsole.console.anodes.StepResult.Passed;
import org.anodeconsole.console.anodes.StepResult.Skipped;
import org.anodeconsole.console.anodes.StepResult.Step;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** One step of the checks: its mark, its name, and what it found. */
final class StepPane extends HBox {

    StepPane(StepLine line, Messages messages) {
        super(10);
        setId("register-step-" + line.step().name().toLowerCase(Locale.ROOT));
        StackPane mark = new StackPane(mark(line));
        mark.setMinWidth(20);
        mark.setMaxHeight(20);
        Label name = new Label(name(line.step(), messages));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        VBox words = new VBox(2, name);
        HBox.setHgrow(words, Priority.ALWAYS);
        line.result().ifPresent(result -> {
            Label said = new Label(said(result, messages));
            said.setWrapText(true);
            said.setMinHeight(USE_PREF_SIZE);
            said.getStyleClass().add(Styles.TEXT_MUTED);
            words.getChildren().add(said);
        });
        getChildren().addAll(mark, words);
    }

    private static String name(Step step, Messages messages) {
        return messages.text(switch (step) {
            case ADDRESS -> "anodes.step.address";
            case DUPLICATE -> "anodes.step.duplicate";
            case SERVER -> "anodes.step.server";
            case TCP -> "anodes.step.tcp";
            case STATUS -> "anodes.step.status";
            case LIST -> "anodes.step.list";
        });
    }

    private static Node mark(StepLine line) {
        if (line.running()) {
            ProgressIndicator turning = new ProgressIndicator();
            turning.setPrefSize(16, 16);
            return turning;
        }
        return line.result().map(result -> icon(result.outcome())).orElseGet(() -> colored(Feather.CIRCLE, IconPane.Color.SUBTLE));
    }

    private static Node icon(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> colored(Feather.CHECK_CIRCLE, IconPane.Color.SUCCESS);
            case WARNING -> colored(Feather.ALERT_TRIANGLE, IconPane.Color.WARNING);
            case FAILED -> colored(Feather.X_CIRCLE, IconPane.Color.DANGER);
            case SKIPPED -> colored(Feather.MINUS_CIRCLE, IconPane.Color.SUBTLE);
        };
    }

    private static Node colored(Ikon shape, IconPane.Color color) {
        IconPane icon = new IconPane();
        icon.show(shape, color);
        return icon;
    }

    private static String said(StepResult result, Messages messages) {
        return switch (result) {
            case Passed passed -> messages.text(passed.key(), passed.arguments().toArray());
            case Skipped skipped -> messages.text("anodes.step.skipped");
            case Found found -> found.findings().stream()
                    .map(finding -> finding.in(messages))
                    .map(problem -> problem.what() + " " + problem.remedy())
                    .collect(Collectors.joining("\n"));
        };
    }
}
