package org.anodeconsole.console.monitoring;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.anodeconsole.console.anodes.AnodeTexts;
import org.anodeconsole.console.language.Messages;

/**
 * One anode of the overview: verdict, answer times, the last 24 hours, what it offers, what happened to it last. Among many a
 * card shows less. The whole card is a button, so that the keyboard reaches it.
 */
final class CardPane extends Button {
    private static final double GAP = 6;
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    private final CardViewModel card;
    private final Messages messages;
    private final Label url = new Label();
    private final VerdictPane verdict = new VerdictPane();
    private final Label advice = small();
    private final Label answerTitle = small();
    private final Label answer = value();
    private final Label shortAnswer = value();
    private final SparklinePane sparkline = new SparklinePane();
    private final Label uptimeTitle = small();
    private final Label uptimeShare = value();
    private final UptimePane uptime = new UptimePane();
    private final Label facts = small();
    private final Label lastEvent = small();
    private final Tooltip whole = new Tooltip();
    private final VBox lines = new VBox(GAP) {
        @Override
        protected double computePrefHeight(double width) {
            // A button asks for no width in particular, and wrapped words then stand one below the other.
            return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
        }
    };
    private final Subscription following;

    CardPane(CardViewModel card, Messages messages, Consumer<CardViewModel> open) {
        this.card = card;
        this.messages = messages;
        setId("overview-card-" + card.anode().id());
        getStyleClass().add("anode-card");
        lines.getStyleClass().add("lines");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.TOP_LEFT);
        url.getStyleClass().add(Styles.TEXT_BOLD);
        url.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        for (Label label : List.of(advice, facts)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        setTooltip(whole);
        lines.setMinHeight(USE_PREF_SIZE);
        setGraphic(lines);
        setOnAction(event -> open.accept(card));
        showLess(false);
        following = Subscription.combine(
                card.anodeProperty().subscribe(this::show),
                card.sightingProperty().subscribe(this::show),
                messages.localeProperty().subscribe(this::show));
        show();
    }

    private static Label small() {
        Label label = new Label();
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }

    private static Label value() {
        Label label = new Label();
        label.getStyleClass().add(Styles.TEXT_BOLD);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static HBox apart(Region left, Region right) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox both = new HBox(GAP, left, space, right);
        both.setAlignment(Pos.BASELINE_LEFT);
        return both;
    }

    /** Among many anodes a card is a name, a verdict and a number. */
    void showLess(boolean less) {
        pseudoClassStateChanged(SMALL, less);
        if (less) {
            lines.getChildren().setAll(apart(url, shortAnswer), verdict, uptime);
        } else {
            lines.getChildren().setAll(
                    url, verdict, advice, apart(answerTitle, answer), sparkline, apart(uptimeTitle, uptimeShare), uptime, facts,
                    lastEvent);
        }
    }

    /** Follows the anode no longer. To be called when the card goes. */
    void close() {
        following.unsubscribe();
    }

    private void show() {
        Sighting seen = card.sighting();
        Verdict judged = seen.verdict();
        url.setText(card.anode().url());
        verdict.show(judged, messages);
        advice.setText(messages.text(judged.key() + ".advice"));
        advice.setVisible(judged.level() != Verdict.Level.GOOD);
        advice.setManaged(advice.isVisible());
        answer.setText(AnodeTexts.answerTime(seen.probe().flatMap(Probe::answerTime)));
        shortAnswer.setText(answer.getText());
        answerTitle.setText(messages.text("overview.measure.mean"));
        sparkline.show(seen.history());
        uptime.show(seen.uptime());
        uptimeTitle.setText(messages.text("overview.card.uptime"));
        double share = seen.uptime().share();
        uptimeShare.setText(Double.isNaN(share) ? "–" : messages.text("overview.card.share", share));
        facts.setText(facts(seen));
        lastEvent.setText(seen.lastEvent()
                .map(event -> messages.text("overview.card.event", messages.text(event.kind().key()), AnodeTexts.time(event.at())))
                .orElseGet(() -> messages.text("overview.card.quiet")));
        int asked = seen.history().answers().size();
        whole.setText(String.join("\n", List.of(
                messages.text(judged.key() + ".advice"),
                messages.text("overview.card.answerTime", asked - seen.history().missed(), asked),
                facts.getText(),
                seen.version())).strip());
        setAccessibleText(messages.text("overview.card.accessible", card.anode().url(), verdict.word(), answer.getText()));
    }

    private String facts(Sighting seen) {
        List<String> words = new ArrayList<>();
        words.add(messages.text("overview.card.algorithms", card.algorithms()));
        card.version().ifPresent(version -> words.add(messages.text("overview.card.version", version)));
        seen.probe().ifPresent(probe -> {
            probe.host().modelsUp().forEach(model -> words.add(messages.text("overview.card.model.up", model)));
            probe.host().modelsDown().forEach(model -> words.add(messages.text("overview.card.model.down", model)));
        });
        return String.join(" · ", words);
    }
}
