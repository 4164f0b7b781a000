package org.anodeconsole.console.services.layout;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The installation on a computer as a table: each path, what it is for, and whether it is as it should be. */
public final class LayoutPane extends VBox {
    private final LayoutViewModel model;
    private final Messages messages;

    public LayoutPane(LayoutViewModel model, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        Node table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar(), verdict(), table, outcome());
        // The check costs one look at each path: only when somebody opens the pane for the first time.
        sceneProperty().subscribe(scene -> {
            if (scene != null && model.isUnchecked()) {
                model.check();
            }
        });
    }

    private Node verdict() {
        Label verdict = new Label();
        verdict.setId("services-layout-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        verdict.textProperty().bind(model.verdict());
        return verdict;
    }

    private Node bar() {
        Button again = button("services.layout.again", Feather.REFRESH_CW);
        again.disableProperty().bind(model.checkingProperty());
        again.setOnAction(event -> model.check());
        Button uninstall = button("services.uninstall", Feather.TRASH_2);
        ObservableValue<String> reason = model.whyNotRemovable();
        uninstall.disableProperty().bind(reason.map(words -> !words.isEmpty()));
        uninstall.setOnAction(event ->
                new UninstallDialog(model, messages, getScene() == null ? null : getScene().getWindow()).show());
        StackPane frame = new StackPane(uninstall);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(Bindings.createStringBinding(
                () -> reason.getValue().isEmpty() ? messages.text("services.uninstall.hint") : reason.getValue(),
                reason, messages.localeProperty()));
        Tooltip.install(frame, hint);
        FlowPane bar = new FlowPane(8, 8, again, frame);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Button button(String key, Feather icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(messages.bind(key));
        return button;
    }

    private Node table() {
        TableView<PathFinding> table = new TableView<>(model.findings());
        table.setId("services-layout");
        table.getStyleClass().add(Styles.DENSE);
        table.accessibleTextProperty().bind(messages.bind("services.layout"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setMinHeight(120);
        Label empty = new Label();
        empty.textProperty().bind(messages.bind("services.layout.checking"));
        table.setPlaceholder(empty);
        table.getColumns().add(column("path", 0.36, finding -> finding.expected().path()));
        table.getColumns().add(column("role", 0.28, model::role));
        table.getColumns().add(stateColumn());
        messages.localeProperty().addListener((property, before, now) -> table.refresh());
        return table;
    }

    private TableColumn<PathFinding, PathFinding> column(String key, double share, Function<PathFinding, String> words) {
        TableColumn<PathFinding, PathFinding> column = new TableColumn<>();
        column.textProperty().bind(messages.bind("services.layout.column." + key));
        column.setPrefWidth(1_000 * share);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()).getReadOnlyProperty());
        column.setCellFactory(of -> new WordsCell(words));
        return column;
    }

    private TableColumn<PathFinding, PathFinding> stateColumn() {
        TableColumn<PathFinding, PathFinding> column = column("state", 0.36, model::state);
        column.setCellFactory(of -> new WordsCell(model::state) {
            @Override
            protected void updateItem(@Nullable PathFinding finding, boolean empty) {
                super.updateItem(finding, empty);
                setGraphic(empty || finding == null ? null : icon(finding));
            }
        });
        return column;
    }

    private static FontIcon icon(PathFinding finding) {
        FontIcon icon = new FontIcon(switch (finding.state()) {
            case GOOD -> Feather.CHECK_CIRCLE;
            case UNKNOWN -> Feather.HELP_CIRCLE;
            case MISSING, BROKEN_LINK, ELSEWHERE, WRONG_KIND -> finding.isGrave() ? Feather.X_CIRCLE : Feather.ALERT_TRIANGLE;
        });
        icon.getStyleClass().add(switch (finding.state()) {
            case GOOD -> Styles.SUCCESS;
            case UNKNOWN -> Styles.TEXT_MUTED;
            case MISSING, BROKEN_LINK, ELSEWHERE, WRONG_KIND -> finding.isGrave() ? Styles.DANGER : Styles.WARNING;
        });
        return icon;
    }

    /** Words that show whole in the tooltip when the column is too narrow for them. */
    private static class WordsCell extends TableCell<PathFinding, PathFinding> {
        private final Function<PathFinding, String> words;

        WordsCell(Function<PathFinding, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable PathFinding finding, boolean empty) {
            super.updateItem(finding, empty);
            if (empty || finding == null) {
                setText(null);
                setTooltip(null);
                return;
            }
            setText(words.apply(finding));
            setTooltip(new Tooltip(getText()));
        }
    }

    /** What the uninstaller said, or why it did not run. */
    private Node outcome() {
        Label said = new Label();
        said.setId("services-uninstall-outcome");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.textProperty().bind(Bindings.createStringBinding(
                () -> model.removedProperty().get()
                        .map(words -> messages.text("services.uninstall.done", words))
                        .orElseGet(model::failureText),
                model.removedProperty(), model.failureProperty(), messages.localeProperty()));
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        VBox box = new VBox(said);
        box.getStyleClass().add("callout");
        box.visibleProperty().bind(said.visibleProperty());
        box.managedProperty().bind(said.visibleProperty());
        return box;
    }
}
