package org.anodeconsole.console.monitoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.EmptyAnodesPane;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.page.Page;
import org.anodeconsole.console.settings.SetAside;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The overview page: counts, and a card for each anode. */
public final class OverviewView implements Page {
    /** From so many anodes on, cards show less. */
    private static final int MANY = 24;

    private final OverviewViewModel model;
    private final Messages messages;
    private final DetailsViewModel details;
    private final Optional<SetAside> damagedAlerts;
    private final CountsPane counts;
    private final BorderPane all = new BorderPane();
    private final BorderPane content = new BorderPane();
    private final FlowPane cards = new FlowPane(14, 14);
    private Map<CardViewModel, CardPane> shown = Map.of();
    private @Nullable DetailsPane past;

    /**
     * @param details what a chosen card opens
     * @param damagedAlerts where the alerts of earlier runs are that could not be read
     * @param open shows an anode in the list of anodes
     * @param register opens the registration of an anode
     */
    public OverviewView(
            OverviewViewModel model,
            DetailsViewModel details,
            Optional<SetAside> damagedAlerts,
            Messages messages,
            Consumer<Anode> open,
            Runnable register) {
        this.damagedAlerts = damagedAlerts;
        this.model = model;
        this.details = details;
        this.messages = messages;
        content.setId("overview-page");
        content.setPadding(new Insets(16));
        content.getStylesheets().add(Objects.requireNonNull(OverviewView.class.getResource("monitoring.css")).toExternalForm());
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        cards.setPadding(new Insets(4));
        cards.setRowValignment(VPos.TOP);
        EmptyAnodesPane empty = new EmptyAnodesPane("overview.empty", "overview-register", messages, register);
        BooleanBinding none = Bindings.isEmpty(model.cards());
        empty.visibleProperty().bind(none.and(model.list().asOfProperty().isNotNull()));
        scroll.visibleProperty().bind(none.not());
        counts = new CountsPane(model, messages, this::sift);
        EventsPane events = new EventsPane("overview-all-events", true, messages);
        BorderPane.setMargin(events, new Insets(0, 0, 0, 14));
        model.events().addListener((ListChangeListener<Event>) change -> events.show(model.events()));
        events.show(model.events());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(counts, space, rules());
        for (Node part : List.of(head, events)) {
            part.visibleProperty().bind(none.not());
            part.managedProperty().bind(none.not());
        }
        all.setTop(new VBox(historyNotice(), alertsNotice(), listNotice(), head, new AlertsPane(model, messages)));
        all.setCenter(new StackPane(scroll, empty));
        all.setRight(events);
        details.cardProperty().subscribe(card -> content.setCenter(card == null ? all : past(open)));
        model.cards().addListener((ListChangeListener<CardViewModel>) change -> showCards());
        showCards();
    }

    /** Built for the first card that is opened: a window that shows the cards need not wait for the charts behind them. */
    private DetailsPane past(Consumer<Anode> open) {
        DetailsPane built = past;
        if (built == null) {
            built = new DetailsPane(details, messages, open, details::close);
            past = built;
        }
        return built;
    }

    private void showCards() {
        boolean many = model.cards().size() > MANY;
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
        panes.forEach(pane -> pane.showLess(many));
        shown = next;
        cards.getChildren().setAll(panes);
        sift();
    }

    /** Shows only the cards of the state that was chosen. */
    private void sift() {
        shown.forEach((card, pane) -> {
            pane.setVisible(counts.lets(card));
            pane.setManaged(pane.isVisible());
        });
    }

    private CardPane pane(CardViewModel card) {
        CardPane known = shown.get(card);
        return known == null ? new CardPane(card, messages, details::open) : known;
    }

    /** What became of the history of earlier runs, when something did. */
    private Label historyNotice() {
        Label notice = notice("overview-history-notice");
        History.Trouble trouble = model.history().trouble();
        notice.setVisible(trouble != History.Trouble.NONE);
        notice.textProperty().bind(messages.bind(
                trouble == History.Trouble.SET_ASIDE ? "overview.history.setAside" : "overview.history.inMemory",
                model.history().place().toString()));
        return notice;
    }

    private Label notice(String id) {
        Label notice = new Label();
        notice.setId(id);
        notice.setWrapText(true);
        notice.getStyleClass().add("warning");
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    /** That the rules of earlier runs could not be read. */
    private Label alertsNotice() {
        Label notice = notice("overview-alerts-notice");
        notice.setVisible(damagedAlerts.isPresent());
        damagedAlerts.ifPresent(kept -> notice.textProperty().bind(kept.said(messages, "alert.setAside")));
        return notice;
    }

    /** Why the cards may be old: the list of anodes could not be read. */
    private Label listNotice() {
        Label notice = notice("overview-list-notice");
        Runnable show = () -> {
            Throwable failure = model.list().failureProperty().get();
            notice.setVisible(failure != null);
            if (failure != null) {
                Problem problem = ProblemException.describe(failure, messages);
                notice.setText(problem.what() + " " + problem.remedy());
            }
        };
        model.list().failureProperty().subscribe(show);
        messages.localeProperty().subscribe(show);
        show.run();
        return notice;
    }

    private Button rules() {
        Button rules = new Button(null, new FontIcon(Feather.BELL));
        rules.setId("overview-alert-rules");
        rules.setMinWidth(Region.USE_PREF_SIZE);
        rules.textProperty().bind(messages.bind("alert.rules"));
        rules.setOnAction(event -> new AlertRulesDialog(model, messages, content.getScene().getWindow()).show());
        return rules;
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
