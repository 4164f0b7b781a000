package org.anodeconsole.console.anodes;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A bar that says something about the page and can be closed. It takes no room while it has nothing to say. */
final class NoticePane extends HBox {
    private final FontIcon icon = new FontIcon(Feather.INFO);
    private final Label words = new Label();
    private final Button close = new Button();

    NoticePane(String id, Messages messages, Runnable onClose) {
        super(10);
        setId(id);
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(6, 10, 6, 12));
        setStyle("-fx-background-color: -color-bg-subtle; -fx-border-color: -color-border-default;"
                + " -fx-background-radius: 6; -fx-border-radius: 6;");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        close.setId(id + "-close");
        close.setGraphic(new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.accessibleTextProperty().bind(messages.bind("anodes.close"));
        close.setOnAction(event -> onClose.run());
        getChildren().addAll(icon, words, close);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Puts a button between the words and the close button. */
    void addAction(Button action) {
        int last = getChildren().indexOf(close);
        getChildren().add(last < 0 ? getChildren().size() : last, action);
    }

    /** For a bar that goes away only with its cause. */
    void withoutClose() {
        getChildren().remove(close);
        words.setMinHeight(USE_PREF_SIZE);
    }

    void hide() {
        setVisible(false);
    }

    void show(String text, Ikon shape, String color) {
        words.setText(text);
        icon.setIconCode(shape);
        icon.getStyleClass().removeAll(Styles.SUCCESS, Styles.WARNING, Styles.DANGER, Styles.ACCENT);
        icon.getStyleClass().add(color);
        setVisible(true);
    }

    void show(Notice notice, Messages messages) {
        String text = messages.text(notice.key(), notice.arguments().toArray());
        if (notice.failures().isEmpty()) {
            show(text, Feather.CHECK_CIRCLE, Styles.SUCCESS);
            return;
        }
        String failures = notice.failures().stream()
                .map(failure -> failure.url() + ": " + sentence(failure.cause(), messages))
                .collect(Collectors.joining("\n"));
        show(text + "\n" + failures, Feather.ALERT_TRIANGLE, Styles.WARNING);
    }

    void show(Throwable failure, Messages messages) {
        show(sentence(failure, messages), Feather.ALERT_TRIANGLE, Styles.DANGER);
    }

    private static String sentence(Throwable failure, Messages messages) {
        Problem problem = ProblemException.describe(failure, messages);
        return problem.what() + " " + problem.remedy();
    }
}
