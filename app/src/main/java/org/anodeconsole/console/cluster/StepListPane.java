package org.anodeconsole.console.cluster;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The steps of the test of a connection, each with its mark and what it found. */
final class StepListPane extends VBox {
    private final ObservableList<TestStep> steps;
    private final ObservableBooleanValue running;
    private final Messages messages;

    StepListPane(ObservableList<TestStep> steps, ObservableBooleanValue running, Messages messages) {
        super(10);
        this.steps = steps;
        this.running = running;
        this.messages = messages;
        setId("cluster-test-steps");
        steps.addListener((ListChangeListener<TestStep>) change -> show());
        running.addListener((source, before, after) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        for (TestStep.Name name : TestStep.Name.values()) {
            Optional<TestStep> taken = steps.stream().filter(step -> step.name() == name).findFirst();
            boolean now = running.get() && steps.size() == name.ordinal() && taken.isEmpty();
            getChildren().add(line(name, taken, now));
        }
    }

    private Node line(TestStep.Name name, Optional<TestStep> taken, boolean now) {
        Label word = new Label(messages.text("cluster.test.step." + name.name().toLowerCase(Locale.ROOT)));
        word.getStyleClass().add(Styles.TEXT_BOLD);
        VBox words = new VBox(2, word);
        HBox.setHgrow(words, Priority.ALWAYS);
        taken.map(this::said).ifPresent(text -> {
            Label said = new Label(text);
            said.setWrapText(true);
            said.setMinHeight(USE_PREF_SIZE);
            said.getStyleClass().add(Styles.TEXT_MUTED);
            words.getChildren().add(said);
        });
        StackPane mark = new StackPane(now ? turning() : taken.map(StepListPane::icon).orElseGet(() -> icon(Feather.CIRCLE, "")));
        mark.setMinWidth(20);
        mark.setMaxHeight(20);
        return new HBox(10, mark, words);
    }

    private static Node turning() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(16, 16);
        return turning;
    }

    private static Node icon(TestStep step) {
        return switch (step) {
            case TestStep.Passed _ -> icon(Feather.CHECK_CIRCLE, Styles.SUCCESS);
            case TestStep.Doubtful _ -> icon(Feather.ALERT_TRIANGLE, Styles.WARNING);
            case TestStep.Failed _ -> icon(Feather.X_CIRCLE, Styles.DANGER);
            case TestStep.Skipped _ -> icon(Feather.MINUS_CIRCLE, "");
        };
    }

    private static Node icon(Ikon shape, String color) {
        FontIcon icon = new FontIcon(shape);
        if (!color.isEmpty()) {
            icon.getStyleClass().add(color);
        }
        return icon;
    }

    private String said(TestStep step) {
        return switch (step) {
            case TestStep.Passed passed -> messages.text(passed.key(), passed.arguments().toArray());
            case TestStep.Skipped _ -> messages.text("cluster.test.skipped");
            case TestStep.Doubtful doubtful -> sentence(doubtful.finding().in(messages));
            case TestStep.Failed failed -> sentence(failed.finding().in(messages));
        };
    }

    private static String sentence(Problem problem) {
        return problem.what() + " " + problem.remedy();
    }
}
