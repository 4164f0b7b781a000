package org.anodeconsole.console.workbench;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.anodes.GuardedButtonPane;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.workbench.AnalyticsIni.Part;
import org.jspecify.annotations.Nullable;

/** What an {@code analytics.ini} plans, and the buttons that run it; takes no room without one. */
final class AnalyticsPlanPane extends VBox {
    private final AnalyticsPlanViewModel model;
    private final Messages messages;
    private final VBox parts = new VBox(8);

    AnalyticsPlanPane(AnalyticsPlanViewModel model, Messages messages) {
        super(6);
        this.model = model;
        this.messages = messages;
        setId("analytics-plan");
        Label title = new Label();
        title.getStyleClass().add("text-bold");
        title.textProperty().bind(words(plan -> plan.file()));
        title.visibleProperty().bind(model.plannedProperty().isNotNull());
        title.managedProperty().bind(title.visibleProperty());
        WorkbenchWords words = new WorkbenchWords(messages);
        TextPane failure = new TextPane("analytics-failure", Bindings.createStringBinding(
                () -> words.failure(model.failureProperty().get()), model.failureProperty(), messages.localeProperty()), "text", "danger");
        getChildren().setAll(title, parts, new TextPane("analytics-remarks", words(this::remarks), "text", "text-muted"), failure);
        model.plannedProperty().subscribe(this::show);
        managedProperty().bind(model.plannedProperty().isNotNull().or(model.failureProperty().isNotNull()));
    }

    private StringBinding words(Function<AnalyticsPlanViewModel.Planned, String> text) {
        return Bindings.createStringBinding(
                () -> {
                    AnalyticsPlanViewModel.Planned plan = model.plannedProperty().get();
                    return plan == null ? "" : text.apply(plan);
                },
                model.plannedProperty(), messages.localeProperty());
    }

    private String remarks(AnalyticsPlanViewModel.Planned plan) {
        return plan.ini().remarks().stream()
                .map(remark -> messages.text(remark.key(), remark.arguments().toArray())).collect(Collectors.joining("\n"));
    }

    private void show(AnalyticsPlanViewModel.@Nullable Planned plan) {
        parts.getChildren().clear();
        if (plan == null) {
            return;
        }
        for (Part part : plan.ini().parts()) {
            String id = part.kind().name().toLowerCase(Locale.ROOT);
            parts.getChildren().addAll(
                    new TextPane("analytics-" + id, Bindings.createStringBinding(() -> text(part), messages.localeProperty()), "text"),
                    new FlowPane(8, 6,
                            button("analytics-" + id + "-shown", messages.bind("workbench.analyticsIni.runShown"),
                                    model.shownBlockedProperty(), part, model::runOnDataShown),
                            button("analytics-" + id + "-table", openTable(), model.tableBlockedProperty(), part, model::openTableAndRun)));
        }
        Button close = new Button();
        close.setId("analytics-close");
        close.textProperty().bind(messages.bind("workbench.analyticsIni.close"));
        close.setOnAction(event -> model.dismiss());
        ((FlowPane) parts.getChildren().getLast()).getChildren().add(close);
    }

    private StringBinding openTable() {
        String table = model.table().map(AnalyticsIni.Table::name).orElse("");
        return table.isEmpty() ? messages.bind("workbench.analyticsIni.openAnyTable") : messages.bind("workbench.analyticsIni.openTable", table);
    }

    private GuardedButtonPane button(String id, StringBinding text, ObservableStringValue blocked, Part part, Consumer<Part> run) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(text);
        button.setOnAction(event -> run.accept(part));
        return new GuardedButtonPane(button, Bindings.createStringBinding(blocked::get, blocked), messages);
    }

    private String text(Part part) {
        String text = messages.text("workbench.analyticsIni.part." + part.kind().name(), part.algorithms());
        String rows = part.rows().map(count -> messages.text("workbench.analyticsIni.part.rows", count)).orElse("");
        String span = part.from().isEmpty() && part.to().isEmpty()
                ? ""
                : messages.text("workbench.analyticsIni.part.span", part.from().map(IniTime::text).orElse("–"), part.to().map(IniTime::text).orElse("–"));
        String labels = part.labels().isEmpty() ? "" : messages.text("workbench.analyticsIni.part.labels", part.labels().size());
        return text + rows + span + labels;
    }
}
