package org.anodeconsole.console.models;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.models.ModelsViewModel.Deed;
import org.anodeconsole.console.page.Action;
import org.anodeconsole.console.page.Page;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The models page: the models of an anode, what the selected one can do, and the model servers. */
public final class ModelsView implements Page {
    private final ModelsViewModel model;
    private final List<ModelServiceViewModel> services;
    private final Messages messages;
    private final ModelFileDialog files;
    private final Runnable refreshServices;
    private final BorderPane content = new BorderPane();

    /** @param refreshServices asks the model servers for their state again */
    public ModelsView(
            ModelsViewModel model, List<ModelServiceViewModel> services, Messages messages, ModelFileDialog files,
            Runnable refreshServices) {
        this.model = model;
        this.services = List.copyOf(services);
        this.messages = messages;
        this.files = files;
        this.refreshServices = refreshServices;
        content.setId("models-page");
        content.setPadding(new Insets(16));
        content.getStylesheets().add(Objects.requireNonNull(ModelsView.class.getResource("models.css")).toExternalForm());
        content.setTop(new VBox(8, toolbar(), new StandInPane(model, messages), notice(), new Region()));
        content.setCenter(center());
        content.setBottom(servicesBar());
        services.forEach(service -> service.runs().subscribe(runs -> model.refresh()));
    }

    private Node toolbar() {
        ComboBox<ModelShelf> shelf = new ComboBox<>(model.shelves());
        shelf.setId("models-anode");
        shelf.accessibleTextProperty().bind(messages.bind("models.anode"));
        shelf.setCellFactory(list -> new ShelfCell());
        shelf.setButtonCell(new ShelfCell());
        shelf.setPrefWidth(210);
        shelf.valueProperty().bindBidirectional(model.shelfProperty());
        Label anode = new Label();
        anode.textProperty().bind(messages.bind("models.anode"));
        anode.setLabelFor(shelf);
        anode.setMinWidth(Region.USE_PREF_SIZE);
        Button importing = button("models-import", Deed.IMPORT, Feather.DOWNLOAD, this::importModel);
        importing.getStyleClass().add(Styles.ACCENT);
        Button trying = button("models-try", Deed.TRY, Feather.PLAY, model::tryIt);
        Button removing = button("models-remove", Deed.REMOVE, Feather.TRASH_2, this::remove);
        Label directory = new Label();
        directory.setId("models-directory");
        directory.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        directory.setMinWidth(0);
        directory.textProperty().bind(Bindings.createStringBinding(
                () -> model.directoryProperty().get().map(Object::toString).orElse(messages.text("models.readOnly")),
                model.directoryProperty(), messages.localeProperty()));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(directory.textProperty());
        directory.setTooltip(whole);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(8, anode, shelf, framed(importing, Deed.IMPORT), framed(trying, Deed.TRY),
                framed(removing, Deed.REMOVE), gap, directory);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Button button(String id, Deed deed, Ikon icon, Runnable run) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(messages.bind("models.action." + deed));
        button.accessibleHelpProperty().bind(hint(deed));
        button.setOnAction(event -> run.run());
        return button;
    }

    /** Says why a disabled button is disabled, which it cannot do itself. */
    private Node framed(Button button, Deed deed) {
        button.disableProperty().bind(possible(deed).not());
        StackPane frame = new StackPane(button);
        Tooltip why = new Tooltip();
        why.setWrapText(true);
        why.setMaxWidth(400);
        why.textProperty().bind(hint(deed));
        Tooltip.install(frame, why);
        return frame;
    }

    private BooleanBinding possible(Deed deed) {
        return Bindings.createBooleanBinding(
                () -> model.whyNot(deed).isEmpty() && !(deed == Deed.TRY && model.trial().runningProperty().get()),
                model.selectedProperty(), model.directoryProperty(), model.trial().runningProperty());
    }

    private StringBinding hint(Deed deed) {
        return Bindings.createStringBinding(
                () -> {
                    String reason = model.whyNot(deed);
                    return reason.isEmpty() ? messages.text("models.hint." + deed) : reason;
                },
                model.selectedProperty(), model.directoryProperty(), messages.localeProperty());
    }

    private Node notice() {
        Label words = new Label();
        words.setId("models-notice");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        FontIcon icon = new FontIcon(Feather.INFO);
        words.setGraphic(icon);
        words.managedProperty().bind(words.visibleProperty());
        Runnable show = () -> {
            Optional<String> problem = model.problem().map(told -> told.what() + " " + told.remedy());
            String text = problem.orElse(model.doneProperty().get());
            words.setText(text);
            words.setVisible(!text.isEmpty());
            icon.setIconCode(problem.isPresent() ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE);
            words.getStyleClass().removeAll(Styles.DANGER, Styles.SUCCESS);
            words.getStyleClass().add(problem.isPresent() ? Styles.DANGER : Styles.SUCCESS);
        };
        model.failureProperty().subscribe(show);
        model.doneProperty().subscribe(show);
        messages.localeProperty().subscribe(show);
        show.run();
        return words;
    }

    private Node center() {
        ModelDetailPane detail = new ModelDetailPane(model, messages);
        TrialPane trial = new TrialPane(model.trial(), messages);
        SplitPane lower = new SplitPane(padded(detail), padded(trial));
        lower.setId("models-split-detail");
        lower.setDividerPositions(0.36);
        SplitPane.setResizableWithParent(lower.getItems().getFirst(), false);
        SplitPane split = new SplitPane(new ModelTablePane(model, messages), lower);
        split.setOrientation(Orientation.VERTICAL);
        split.setId("models-split");
        split.setDividerPositions(0.34);
        return split;
    }

    private static Node padded(Region inner) {
        BorderPane frame = new BorderPane(inner);
        frame.setPadding(new Insets(10, 10, 4, 10));
        return frame;
    }

    private Node servicesBar() {
        HBox bar = new HBox(12);
        bar.setPadding(new Insets(12, 0, 0, 0));
        for (ModelServiceViewModel service : services) {
            ModelServicePane pane = new ModelServicePane(service, messages);
            HBox.setHgrow(pane, Priority.ALWAYS);
            pane.setPrefWidth(1);
            bar.getChildren().add(pane);
        }
        return bar;
    }

    private void importModel() {
        model.newImport().ifPresent(fresh -> new ImportDialog(fresh, messages, files, window()).show());
    }

    private void remove() {
        ModelRow row = model.selectedProperty().get();
        if (row != null) {
            new RemoveDialog(row, messages, window(), model::remove).show();
        }
    }

    private @Nullable Window window() {
        Scene scene = content.getScene();
        return scene == null ? null : scene.getWindow();
    }

    @Override
    public String name() {
        return "models";
    }

    @Override
    public Ikon icon() {
        return Feather.BOX;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void refresh() {
        model.refresh();
        refreshServices.run();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("models-import", messages.bind("models.palette.IMPORT"), this::importModel).when(possible(Deed.IMPORT)),
                Action.of("models-try", messages.bind("models.palette.TRY"), model::tryIt).when(possible(Deed.TRY)),
                Action.of("models-remove", messages.bind("models.palette.REMOVE"), this::remove).when(possible(Deed.REMOVE)));
    }

    private final class ShelfCell extends ListCell<ModelShelf> {
        @Override
        protected void updateItem(@Nullable ModelShelf shelf, boolean empty) {
            super.updateItem(shelf, empty);
            textProperty().unbind();
            if (shelf == null || empty) {
                setText(null);
            } else {
                textProperty().bind(messages.localeProperty().map(locale -> shelf.name(messages)));
            }
        }
    }
}
