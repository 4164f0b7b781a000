package org.anodeconsole.console.configuration;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.anodeconsole.anode.config.Finding.Severity;
import org.anodeconsole.console.language.Messages;

/** Everything there is to say about the file, the worst first, with its remedies as buttons. */
final class FindingsPane extends VBox {
    private static final int MOST = 100;

    private final EditorViewModel model;
    private final Messages messages;
    private final IntConsumer goTo;
    private final Label title = new Label();
    private final VBox rows = new VBox();

    FindingsPane(EditorViewModel model, Messages messages, IntConsumer goTo) {
        super(4);
        this.model = model;
        this.messages = messages;
        this.goTo = goTo;
        getStyleClass().add("config-findings");
        title.setId("configuration-findings-title");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        rows.setId("configuration-findings");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
        model.issues().addListener((ListChangeListener<Issue>) change -> build());
        messages.localeProperty().addListener((property, before, now) -> build());
        build();
    }

    private void build() {
        List<Issue> issues = model.issues().stream().sorted(Comparator.comparing(Issue::severity)).toList();
        title.setText(issues.isEmpty()
                ? messages.text("configuration.findings.none")
                : messages.text(
                        "configuration.findings",
                        count(issues, Severity.ERROR), count(issues, Severity.WARNING), count(issues, Severity.INFO)));
        rows.getChildren().setAll(issues.stream().limit(MOST).map(this::row).toList());
    }

    private static long count(List<Issue> issues, Severity severity) {
        return issues.stream().filter(issue -> issue.severity() == severity).count();
    }

    private Node row(Issue issue) {
        Label words = new Label(issue.finding().message(messages.locale()));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox text = new VBox(2, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        FlowPane fixes = new FlowPane(8, 2);
        if (issue.line() > 0) {
            Hyperlink line = new Hyperlink(messages.text("configuration.line", issue.line()));
            line.setOnAction(event -> goTo.accept(issue.line()));
            fixes.getChildren().add(line);
        }
        for (Issue.Fix fix : issue.fixes()) {
            Button button = new Button(fix.label().apply(messages.locale()));
            button.setId("fix-" + issue.finding().code());
            button.setMnemonicParsing(false); // Names of settings have underscores.
            button.getStyleClass().addAll(Styles.SMALL, Styles.BUTTON_OUTLINED);
            button.setOnAction(event -> model.apply(fix));
            fixes.getChildren().add(button);
        }
        fixes.setRowValignment(VPos.CENTER);
        if (!fixes.getChildren().isEmpty()) {
            text.getChildren().add(fixes);
        }
        HBox row = new HBox(8, new SeverityPane(issue.severity(), messages), text);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("config-finding");
        return row;
    }
}
