package org.anodeconsole.console.monitoring;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.EmptyAnodesPane;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.monitoring.OverviewViewModel.Counts;
import org.anodeconsole.console.page.Page;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The overview page: counts, and a card for each anode. */
public final class OverviewView implements Page {
    private final OverviewViewModel model;
    private final Messages messages;
    private final DetailsViewModel details;
    private final BorderPane all = new BorderPane();
    private final BorderPane content = new BorderPane();
    private final FlowPane cards = new FlowPane(14, 14);
    private Map<CardViewModel, CardPane> shown = Map.of();

    /**
     * @param details what a chosen card opens
     * @param open shows an anode in the list of anodes
     * @param register opens the registration of an anode
     */
    public OverviewView(
            OverviewViewModel model, DetailsViewModel details, Messages messages, Consumer<Anode> open, Runnable register) {
        this.model = model;
        this.details = details;
        this.messages = messages;
        content.setId("overview-page");
        content.setPadding(new Insets(16));
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        cards.setPadding(new Insets(4));
        cards.setRowValignment(VPos.TOP);
        EmptyAnodesPane empty = new EmptyAnodesPane("overview.empty", "overview-register", messages, register);
        BooleanBinding none = Bindings.isEmpty(model.cards());
        empty.visibleProperty().bind(none.and(model.list().asOfProperty().isNotNull()));
        scroll.visibleProperty().bind(none.not());
        HBox counts = counts();
        counts.visibleProperty().bind(none.not());
        all.setTop(new VBox(historyNotice(), counts, new AlertsPane(model, messages)));
        all.setCenter(new StackPane(scroll, empty));
        DetailsPane past = new DetailsPane(details, messages, open, details::close);
        details.cardProperty().subscribe(card -> content.setCenter(card == null ? all : past));
        model.cards().addListener((ListChangeListener<CardViewModel>) change -> showCards());
        showCards();
    }

    private void showCards() {
        Map<CardViewModel, CardPane> next = new HashMap<>();
        List<CardPane> panes = model.cards().stream()
                .map(card -> next.computeIfAbsent(card, this::pane))
                .toList();
        shown.forEach((card, pane) -> {
            if (!next.containsKey(card)) {
                pane.close();
                if (details.cardProperty().get() == card) {
                    details.close();
                }
            }
        });
        shown = next;
        cards.getChildren().setAll(panes);
    }

    private CardPane pane(CardViewModel card) {
        CardPane known = shown.get(card);
        return known == null ? new CardPane(card, messages, details::open) : known;
    }

    /** What became of the history of earlier runs, when something did. */
    private Label historyNotice() {
        Label notice = new Label();
        notice.setId("overview-history-notice");
        notice.setWrapText(true);
        notice.getStyleClass().add("warning");
        History.Trouble trouble = model.history().trouble();
        notice.setVisible(trouble != History.Trouble.NONE);
        notice.managedProperty().bind(notice.visibleProperty());
        notice.textProperty().bind(messages.bind(
                trouble == History.Trouble.SET_ASIDE ? "overview.history.setAside" : "overview.history.inMemory",
                model.history().place().toString()));
        return notice;
    }

    private HBox counts() {
        return new HBox(
                28,
                count("overview-count-all", "overview.count.all", Counts::all),
                count("overview-count-healthy", "overview.count.healthy", Counts::healthy),
                count("overview-count-trouble", "overview.count.trouble", Counts::trouble),
                count("overview-count-other", "overview.count.other", Counts::other),
                count("overview-count-algorithms", "overview.count.algorithms", Counts::algorithms));
    }

    private interface Count {
        int of(Counts counts);
    }

    private VBox count(String id, String key, Count count) {
        Label number = new Label();
        number.setId(id);
        number.getStyleClass().add(Styles.TITLE_2);
        number.textProperty().bind(model.countsProperty().map(counts -> String.valueOf(count.of(counts))));
        Label words = new Label();
        words.getStyleClass().add(Styles.TEXT_MUTED);
        words.textProperty().bind(messages.bind(key));
        VBox both = new VBox(number, words);
        both.setPadding(new Insets(0, 0, 14, 4));
        return both;
    }

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public Ikon icon() {
        return Feather.ACTIVITY;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void refresh() {
        model.refresh();
    }
}
