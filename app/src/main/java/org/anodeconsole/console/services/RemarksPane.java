package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What there is to say about a service: why it failed, its last lines, which rights are missing, what else to know. */
final class RemarksPane extends VBox {
    private static final int MOST_ROWS = 8;

    private final ServiceCardViewModel model;
    private final Messages messages;
    private final UnaryOperator<String> ids;

    /** @param ids makes the name of a control one of this service */
    RemarksPane(ServiceCardViewModel model, Messages messages, UnaryOperator<String> ids) {
        super(8);
        this.model = model;
        this.messages = messages;
        this.ids = ids;
        managedProperty().bind(Bindings.isNotEmpty(getChildren()));
        model.whenRemarksChange(this::show);
        show();
    }

    private void show() {
        List<Node> shown = new ArrayList<>();
        Optional<RightsException> rights = model.missingRights();
        if (rights.isPresent()) {
            shown.add(new RightsPane(rights.get(), messages));
        } else {
            model.problem().ifPresent(problem -> shown.add(callout(problem, Feather.X_CIRCLE, Styles.DANGER, "services-failure")));
        }
        model.remark().ifPresent(remark -> shown.add(callout(remark, Feather.INFO, Styles.ACCENT, "services-remark")));
        lastLines().ifPresent(shown::add);
        getChildren().setAll(shown);
    }

    private Node callout(Problem problem, Feather icon, String style, String id) {
        Label what = new Label(problem.what(), new FontIcon(icon));
        what.getStyleClass().addAll(style, Styles.TEXT_BOLD);
        Label remedy = new Label(problem.remedy());
        for (Label label : List.of(what, remedy)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox box = new VBox(4, what, remedy);
        box.setId(ids.apply(id));
        box.getStyleClass().addAll("callout", style);
        return box;
    }

    private Optional<Node> lastLines() {
        List<String> lines = model.lastLines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Label title = new Label(messages.text("services.lastLines"));
        title.getStyleClass().add(Styles.TEXT_MUTED);
        TextArea text = new TextArea(String.join("\n", lines));
        text.setId(ids.apply("services-last-lines"));
        text.setEditable(false);
        text.setPrefRowCount(Math.clamp(lines.size(), 2, MOST_ROWS));
        text.getStyleClass().add("log-text");
        text.setAccessibleText(messages.text("services.lastLines"));
        title.setLabelFor(text);
        return Optional.of(new VBox(4, title, text));
    }
}
