package org.anodeconsole.console.monitoring;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.anodes.AnodeTexts;
import org.anodeconsole.console.anodes.IconPane;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.feather.Feather;

/** The alerts above the cards, each to be acknowledged or muted. Takes no room while there are none. */
final class AlertsPane extends VBox {
    private static final double MOST_HEIGHT = 190;
    private static final Map<String, Duration> MUTES = Map.of(
            "alert.mute.hour", Duration.ofHours(1), "alert.mute.day", Duration.ofDays(1), "alert.mute.week", Duration.ofDays(7));
    private static final List<String> MUTE_ORDER = List.of("alert.mute.hour", "alert.mute.day", "alert.mute.week");

    private final OverviewViewModel model;
    private final Messages messages;
    private final VBox rows = new VBox(4);

    AlertsPane(OverviewViewModel model, Messages messages) {
        super(6);
        this.model = model;
        this.messages = messages;
        setId("overview-alerts");
        setPadding(new Insets(0, 0, 14, 4));
        Label title = new Label();
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.textProperty().bind(messages.bind("alert.title"));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(title, scroll);
        managedProperty().bind(visibleProperty());
        model.alerts().addListener((ListChangeListener<Alert>) change -> show());
        messages.localeProperty().subscribe(this::show);
        show();
    }

    private void show() {
        setVisible(!model.alerts().isEmpty());
        rows.getChildren().setAll(model.alerts().stream().map(this::row).toList());
    }

    private Node row(Alert alert) {
        IconPane icon = new IconPane();
        boolean over = alert.ended().isPresent();
        boolean quiet = alert.acknowledged() || alert.muted(Instant.now());
        icon.show(
                over ? Feather.CHECK_CIRCLE : quiet ? Feather.BELL_OFF : Feather.BELL,
                over ? IconPane.Color.SUCCESS : quiet ? IconPane.Color.SUBTLE : IconPane.Color.DANGER);
        Label words = new Label(AlertWords.sentence(alert, messages));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button acknowledge = new Button(messages.text(over ? "alert.remove" : "alert.acknowledge"));
        acknowledge.setDisable(!over && alert.acknowledged());
        acknowledge.setOnAction(event -> model.acknowledge(alert));
        acknowledge.setAccessibleText(acknowledge.getText() + ": " + words.getText());
        if (!over && alert.acknowledged()) {
            words.setText(words.getText() + " · " + messages.text("alert.acknowledged"));
        }
        MenuButton mute = new MenuButton(messages.text("alert.mute"));
        MUTE_ORDER.forEach(key -> mute.getItems().add(item(key, alert, Instant.now().plus(MUTES.getOrDefault(key, Duration.ZERO)))));
        if (alert.muted(Instant.now())) {
            mute.getItems().add(item("alert.mute.end", alert, Instant.EPOCH));
            words.setText(words.getText() + " · " + messages.text("alert.muted", AnodeTexts.time(alert.mutedUntil())));
        }
        mute.setAccessibleText(mute.getText() + ": " + words.getText());
        for (Node button : List.of(acknowledge, mute)) {
            button.getStyleClass().add(Styles.SMALL);
            ((Region) button).setMinWidth(USE_PREF_SIZE);
        }
        HBox row = new HBox(10, icon, words, acknowledge, mute);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(2, 12, 2, 0));
        return row;
    }

    private MenuItem item(String key, Alert alert, Instant until) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(event -> model.mute(alert, until));
        return item;
    }
}
