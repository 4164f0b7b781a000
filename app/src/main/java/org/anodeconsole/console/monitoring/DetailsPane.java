package org.anodeconsole.console.monitoring;

import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeTexts;
import org.anodeconsole.console.chart.ChartStack;
import org.anodeconsole.console.chart.ChartTexts;
import org.anodeconsole.console.chart.ValueRange;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.page.InWords;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One anode's verdict with its three truths, its past in charts, and what happened to it. */
final class DetailsPane extends BorderPane {
    /** A share lies between nothing and all, in percent; the line at the top needs some room above. */
    private static final ValueRange SHARES = new ValueRange(0, 105);

    private final DetailsViewModel model;
    private final Messages messages;
    private final Label url = new Label();
    private final VerdictPane verdict = new VerdictPane();
    private final Label advice = new Label();
    private final Label truths = new Label();
    private final Label failure = new Label();
    private final EventsPane events;
    private final ChartStack charts;
    private Subscription following = Subscription.EMPTY;
    private @Nullable Span spanShown;

    DetailsPane(DetailsViewModel model, Messages messages, Consumer<Anode> showInList, Runnable back) {
        this.model = model;
        this.messages = messages;
        this.events = new EventsPane("overview-events", false, messages);
        this.charts = new ChartStack(ChartTexts.following(messages));
        setId("overview-details");
        setTop(new VBox(10, head(showInList, back), truths, advice, failure));
        advice.setWrapText(true);
        truths.setWrapText(true);
        truths.getStyleClass().add(Styles.TEXT_MUTED);
        failure.setWrapText(true);
        failure.getStyleClass().add("warning");
        failure.managedProperty().bind(failure.visibleProperty());
        setCenter(charts());
        setRight(events);
        BorderPane.setMargin(events, new Insets(12, 0, 0, 14));
        model.cardProperty().subscribe(this::follow);
        model.pastProperty().subscribe(this::showPast);
        model.failureProperty().subscribe(this::showFailure);
        messages.localeProperty().subscribe(() -> {
            show();
            showPast(model.pastProperty().get());
        });
    }

    private HBox head(Consumer<Anode> showInList, Runnable back) {
        Button close = new Button(null, new FontIcon(Feather.ARROW_LEFT));
        close.setId("overview-back");
        close.textProperty().bind(messages.bind("overview.back"));
        close.setOnAction(event -> back.run());
        Button list = new Button();
        list.setId("overview-show-in-list");
        list.textProperty().bind(messages.bind("overview.showInList"));
        list.setOnAction(event -> {
            CardViewModel card = model.cardProperty().get();
            if (card != null) {
                showInList.accept(card.anode());
            }
        });
        url.getStyleClass().add(Styles.TITLE_3);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(14, close, url, verdict, space, span(), list);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ChoiceBox<Span> span() {
        ChoiceBox<Span> box = new ChoiceBox<>();
        box.setId("overview-span");
        box.accessibleTextProperty().bind(messages.bind("overview.span"));
        Runnable fill = () -> {
            box.setConverter(new InWords<>(span -> messages.text(span.key())));
            Span chosen = model.spanProperty().get();
            box.getItems().setAll(Span.values());
            box.setValue(chosen);
        };
        fill.run();
        messages.localeProperty().subscribe(fill);
        box.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.spanProperty().set(now);
            }
        });
        return box;
    }

    private ScrollPane charts() {
        charts.setId("overview-charts");
        charts.setPadding(new Insets(12, 12, 0, 0));
        ScrollPane scroll = new ScrollPane(charts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private void follow(@Nullable CardViewModel card) {
        following.unsubscribe();
        following = card == null ? Subscription.EMPTY : card.sightingProperty().subscribe(seen -> show());
    }

    private void show() {
        CardViewModel card = model.cardProperty().get();
        if (card == null) {
            return;
        }
        Sighting seen = card.sighting();
        url.setText(card.anode().url());
        verdict.show(seen.verdict(), messages);
        advice.setText(messages.text(seen.verdict().key() + ".advice"));
        truths.setText(messages.text(
                "overview.truths",
                word("service", seen.probe().map(probe -> probe.host().service()).orElse(ServiceTruth.UNKNOWN)),
                word("http", seen.probe().map(Probe::http).orElse(HttpTruth.UNASKED)),
                AnodeTexts.answerTime(seen.probe().flatMap(Probe::answerTime)),
                word("registry", seen.registry())));
    }

    private String word(String truth, Enum<?> value) {
        return messages.text("truth." + truth + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void showPast(DetailsViewModel.@Nullable Past past) {
        DetailsViewModel.Past shown =
                past == null ? new DetailsViewModel.Past("", Span.HOUR, 0, Resolution.RAW, List.of(), List.of()) : past;
        charts.cover(past == null ? null : past.range());
        charts.show(Arrays.stream(Measure.values()).map(measure -> measure.chart(shown, messages)).toList());
        if (past != null && past.span() != spanShown) {
            // What was zoomed in on belongs to the span before.
            spanShown = past.span();
            charts.showAll();
            charts.charts().get(Measure.AVAILABILITY.ordinal()).viewModel().heldValuesProperty().set(SHARES);
        }
        events.show(shown.events());
    }

    private void showFailure(@Nullable Throwable cause) {
        failure.setVisible(cause != null);
        if (cause != null) {
            Problem problem = ProblemException.describe(cause, messages);
            failure.setText(problem.what() + " " + problem.remedy());
        }
    }
}
