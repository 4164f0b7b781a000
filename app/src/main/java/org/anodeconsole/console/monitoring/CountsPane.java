package org.anodeconsole.console.monitoring;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.monitoring.OverviewViewModel.Counts;

/** How many anodes are in which state. Each number is a switch that leaves only those. */
final class CountsPane extends HBox {
    private final OverviewViewModel model;
    private final Messages messages;
    private final Runnable onChange;
    /** No toggle group: within one, Tab reaches only the chosen button. */
    private final List<ToggleButton> states = new ArrayList<>();
    private final ToggleButton everything;
    private Predicate<CardViewModel> sieve = card -> true;

    /** @param onChange called when other cards are to be shown */
    CountsPane(OverviewViewModel model, Messages messages, Runnable onChange) {
        super(4);
        this.model = model;
        this.messages = messages;
        this.onChange = onChange;
        setPadding(new Insets(0, 0, 10, 0));
        everything = state("all", Counts::all, card -> true);
        getChildren().addAll(
                everything,
                state("healthy", Counts::healthy, card -> Counts.level(card) == Verdict.Level.GOOD),
                state("trouble", Counts::trouble, card -> Counts.level(card) == Verdict.Level.BAD),
                state("other", Counts::other, Counts::isOther),
                number("algorithms", Counts::algorithms));
        choose(everything);
        model.countsProperty().subscribe(counts -> onChange());
    }

    /** Whether a card is among those to be shown. */
    boolean lets(CardViewModel card) {
        return sieve.test(card);
    }

    private void choose(ToggleButton chosen) {
        states.forEach(state -> state.setSelected(state == chosen));
    }

    private void onChange() {
        onChange.run();
    }

    private ToggleButton state(String name, ToIntFunction<Counts> count, Predicate<CardViewModel> which) {
        ToggleButton button = new ToggleButton();
        VBox words = number(name, count);
        button.setId("overview-show-" + name);
        states.add(button);
        // Pressed once more, it lets everything be seen again.
        button.setOnAction(event -> choose(button.isSelected() ? button : everything));
        button.setGraphic(words);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.FLAT, "count");
        button.accessibleTextProperty().bind(
                model.countsProperty().flatMap(counts -> messages.bind("overview.count.accessible", count.applyAsInt(counts), messages.text("overview.count." + name))));
        button.selectedProperty().addListener((property, before, now) -> {
            if (now) {
                sieve = which;
                onChange();
            }
        });
        // Nothing to choose, and nothing left to look at.
        model.countsProperty().subscribe(counts -> {
            boolean none = count.applyAsInt(counts) == 0;
            button.setDisable(none);
            if (none && button.isSelected()) {
                choose(everything);
            }
        });
        return button;
    }

    private VBox number(String name, ToIntFunction<Counts> count) {
        Label number = new Label();
        number.setId("overview-count-" + name);
        number.getStyleClass().add(Styles.TITLE_2);
        number.textProperty().bind(model.countsProperty().map(counts -> String.valueOf(count.applyAsInt(counts))));
        Label words = new Label();
        words.getStyleClass().add(Styles.TEXT_MUTED);
        words.textProperty().bind(messages.bind("overview.count." + name));
        VBox both = new VBox(number, words);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setPadding(new Insets(4, 8, 4, 0));
        return both;
    }
}
