package org.anodeconsole.console.monitoring;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeTexts;
import org.anodeconsole.console.anodes.IconPane;
import org.anodeconsole.console.anodes.StatusPane;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.feather.Feather;

/** One anode of the overview. The whole card is a button, so that the keyboard reaches it. */
final class CardPane extends Button {
    private final CardViewModel card;
    private final Messages messages;
    private final Label url = new Label();
    private final StatusPane status;
    private final Label answer = new Label();
    private final IconPane slow = new IconPane();
    private final Label answerHint = new Label();
    private final SparklinePane sparkline = new SparklinePane();
    private final Label facts = new Label();
    private final Label version = new Label();
    private final Subscription following;

    CardPane(CardViewModel card, Messages messages, Consumer<Anode> open) {
        this.card = card;
        this.messages = messages;
        this.status = new StatusPane(messages);
        setId("overview-card-" + card.anode().id());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.TOP_LEFT);
        setPrefWidth(300);
        setStyle("-fx-padding: 14; -fx-background-radius: 8; -fx-border-radius: 8;");
        url.getStyleClass().add(Styles.TITLE_4);
        answer.getStyleClass().add(Styles.TEXT_BOLD);
        answerHint.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        facts.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        version.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_SUBTLE);
        version.textProperty().bind(card.versionProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox state = new HBox(8, status, space, answer);
        state.setAlignment(Pos.CENTER_LEFT);
        answer.setMinWidth(USE_PREF_SIZE);
        slow.show(Feather.ALERT_TRIANGLE, IconPane.Color.WARNING);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(card.versionProperty());
        version.setTooltip(whole);
        VBox lines = new VBox(8, url, state, sparkline, answerHint, facts, version);
        lines.setPrefWidth(270);
        setGraphic(lines);
        setOnAction(event -> open.accept(card.anode()));
        following = Subscription.combine(
                card.anodeProperty().subscribe(this::show),
                card.historyProperty().subscribe(this::show),
                messages.localeProperty().subscribe(this::show));
        show();
    }

    /** Follows the anode no longer. To be called when the card goes. */
    void close() {
        following.unsubscribe();
    }

    private void show() {
        Anode anode = card.anode();
        ProbeHistory history = card.historyProperty().get();
        url.setText(anode.url());
        status.show(anode);
        answer.setText(AnodeTexts.answerTime(anode.answerTime()));
        answer.setGraphic(anode.slow() ? slow : null);
        int asked = history.answers().size();
        answerHint.setText(messages.text("overview.card.answerTime", asked - history.missed(), asked));
        sparkline.show(history);
        facts.setText(messages.text("overview.card.algorithms", String.valueOf(anode.id()), anode.algorithms()));
        setAccessibleText(messages.text("overview.card.accessible", anode.url(), status.word(), answer.getText()));
    }
}
