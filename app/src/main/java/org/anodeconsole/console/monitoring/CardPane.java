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
import org.anodeconsole.console.anodes.AnodeTexts;
import org.anodeconsole.console.language.Messages;

/** One anode of the overview. The whole card is a button, so that the keyboard reaches it. */
final class CardPane extends Button {
    private static final double WIDTH = 300;
    private static final double INNER_WIDTH = 270;

    private final CardViewModel card;
    private final Messages messages;
    private final Label url = new Label();
    private final VerdictPane verdict = new VerdictPane();
    private final Label answer = new Label();
    private final Label answerHint = hint();
    private final SparklinePane sparkline = new SparklinePane();
    private final UptimePane uptime = new UptimePane();
    private final Label uptimeHint = hint();
    private final Label facts = hint();
    private final Label version = hint();
    private final Subscription following;

    CardPane(CardViewModel card, Messages messages, Consumer<CardViewModel> open) {
        this.card = card;
        this.messages = messages;
        setId("overview-card-" + card.anode().id());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.TOP_LEFT);
        setPrefWidth(WIDTH);
        setStyle("-fx-padding: 14; -fx-background-radius: 8; -fx-border-radius: 8;");
        url.getStyleClass().add(Styles.TITLE_4);
        answer.getStyleClass().add(Styles.TEXT_BOLD);
        answer.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox state = new HBox(8, verdict, space, answer);
        state.setAlignment(Pos.CENTER_LEFT);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(version.textProperty());
        version.setTooltip(whole);
        VBox lines = new VBox(8, url, state, sparkline, answerHint, uptime, uptimeHint, facts, version);
        lines.setPrefWidth(INNER_WIDTH);
        setGraphic(lines);
        setOnAction(event -> open.accept(card));
        following = Subscription.combine(
                card.anodeProperty().subscribe(this::show),
                card.sightingProperty().subscribe(this::show),
                messages.localeProperty().subscribe(this::show));
        show();
    }

    private static Label hint() {
        Label label = new Label();
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }

    /** Follows the anode no longer. To be called when the card goes. */
    void close() {
        following.unsubscribe();
    }

    private void show() {
        Sighting seen = card.sighting();
        ProbeHistory history = seen.history();
        url.setText(card.anode().url());
        verdict.show(seen.verdict(), messages);
        answer.setText(AnodeTexts.answerTime(seen.probe().flatMap(Probe::answerTime)));
        int asked = history.answers().size();
        answerHint.setText(messages.text("overview.card.answerTime", asked - history.missed(), asked));
        sparkline.show(history);
        uptime.show(seen.uptime());
        uptimeHint.setText(
                Double.isNaN(seen.uptime().share())
                        ? messages.text("overview.card.uptime.unknown")
                        : messages.text("overview.card.uptime", seen.uptime().share()));
        facts.setText(messages.text("overview.card.algorithms", String.valueOf(card.anode().id()), card.algorithms()));
        version.setText(seen.version());
        setAccessibleText(messages.text("overview.card.accessible", card.anode().url(), verdict.word(), answer.getText()));
    }
}
