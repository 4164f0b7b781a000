package org.anodeconsole.console.monitoring;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** When to alert: each kind of trouble on or off, from which value on, and how long it must have lasted. In force at once. */
final class AlertRulesDialog extends Dialog<ButtonType> {
    private static final int SPINNER_WIDTH = 120;

    private final OverviewViewModel model;
    private final Messages messages;

    AlertRulesDialog(OverviewViewModel model, Messages messages, @Nullable Window owner) {
        this.model = model;
        this.messages = messages;
        initOwner(owner);
        setTitle(messages.text("alert.rules.title"));
        setHeaderText(messages.text("alert.rules.meaning"));
        GridPane grid = new GridPane(16, 10);
        grid.setPadding(new Insets(12));
        grid.addRow(0, title("alert.rules.when"), title("alert.rules.threshold"), title("alert.rules.lasting"));
        for (AlertRule.Kind kind : AlertRule.Kind.values()) {
            addRule(grid, kind.ordinal() + 1, kind);
        }
        getDialogPane().setContent(grid);
        ButtonType close = new ButtonType(messages.text("anodes.close"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(close);
        getDialogPane().lookupButton(close).setId("alert-rules-close");
    }

    private Label title(String key) {
        Label title = new Label(messages.text(key));
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add(Styles.TEXT_MUTED);
        return title;
    }

    private void addRule(GridPane grid, int row, AlertRule.Kind kind) {
        AlertRule rule = model.rule(kind);
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        CheckBox on = new CheckBox(messages.text(kind.key() + ".rule"));
        on.setId("alert-rule-" + name);
        on.setMinWidth(Region.USE_PREF_SIZE);
        on.setSelected(rule.on());
        on.selectedProperty().addListener((property, before, now) -> model.change(model.rule(kind).withOn(now)));
        Spinner<Integer> lasting = spinner(
                "alert-lasting-" + name, 0, (int) AlertRule.LONGEST.toSeconds(), (int) rule.lasting().toSeconds(), 10);
        lasting.setAccessibleText(on.getText() + ", " + messages.text("alert.rules.lasting"));
        lasting.getEditor().setAccessibleText(lasting.getAccessibleText());
        lasting.valueProperty().addListener(
                (property, before, now) -> model.change(model.rule(kind).withLasting(Duration.ofSeconds(now))));
        lasting.disableProperty().bind(on.selectedProperty().not());
        grid.addRow(row, on, threshold(kind, rule, name, on), lasting);
    }

    private Node threshold(AlertRule.Kind kind, AlertRule rule, String name, CheckBox on) {
        if (!kind.hasThreshold()) {
            return new Label();
        }
        Spinner<Integer> spinner = spinner(
                "alert-threshold-" + name, kind.lowest(), kind.highest(), rule.threshold(), kind == AlertRule.Kind.SLOW ? 10 : 1);
        spinner.setAccessibleText(on.getText() + ", " + messages.text("alert.rules.threshold"));
        spinner.getEditor().setAccessibleText(spinner.getAccessibleText());
        spinner.valueProperty().addListener((property, before, now) -> model.change(model.rule(kind).withThreshold(now)));
        spinner.disableProperty().bind(on.selectedProperty().not());
        return spinner;
    }

    private static Spinner<Integer> spinner(String id, int lowest, int highest, int value, int step) {
        Spinner<Integer> spinner = new Spinner<>(lowest, highest, value, step);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(SPINNER_WIDTH);
        spinner.setMinWidth(SPINNER_WIDTH);
        return spinner;
    }
}
