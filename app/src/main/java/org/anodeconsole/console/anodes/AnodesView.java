package org.anodeconsole.console.anodes;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.Page;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The anodes page. */
public final class AnodesView implements Page {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final AnodesViewModel model;
    private final Messages messages;
    private final AnodeTablePane anodes;
    private final BooleanBinding nothingSelected;
    private final BorderPane content = new BorderPane();

    public AnodesView(AnodesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.anodes = new AnodeTablePane(model.list().shown(), messages);
        TableView<AnodeRowViewModel> table = anodes.table();
        this.nothingSelected = Bindings.isEmpty(table.getSelectionModel().getSelectedItems());
        table.setContextMenu(contextMenu());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                drop();
            } else if (COPY.match(event)) {
                copyUrl();
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe(
                row -> model.algorithms().show(row == null ? null : row.anode()));
        content.setId("anodes-page");
        content.setPadding(new Insets(16));
        content.setTop(new VBox(8, traits(), toolbar(), new AnodeNoticesPane(model, messages), new Region()));
        content.setCenter(center());
    }

    private Node center() {
        AlgorithmsPane algorithms = new AlgorithmsPane(model, messages);
        algorithms.setPadding(new Insets(12, 0, 0, 0));
        SplitPane split = new SplitPane(anodes, algorithms);
        split.setOrientation(Orientation.VERTICAL);
        split.setId("anodes-split");
        split.setDividerPositions(0.5);
        EmptyAnodesPane empty = new EmptyAnodesPane("anodes.empty", "anodes-empty-register", messages, this::register);
        BooleanBinding none = Bindings.isEmpty(model.list().rows());
        split.visibleProperty().bind(none.not());
        empty.visibleProperty().bind(none.and(model.list().asOfProperty().isNotNull()));
        return new StackPane(split, empty);
    }

    private HBox toolbar() {
        Button register = button("anodes-register", "anodes.action.register", Feather.PLUS, this::register);
        register.getStyleClass().add(Styles.ACCENT);
        Button refresh = button("anodes-refresh", "anodes.action.refresh", Feather.REFRESH_CW, this::refreshSelected);
        Button refreshAll = button("anodes-refresh-all", "anodes.action.refreshAll", Feather.LAYERS, () -> model.refreshAlgorithms(model.list().anodes()));
        GuardedButtonPane all = new GuardedButtonPane(refreshAll, Bindings.createStringBinding(
                () -> isForbidden(Deed.REFRESH) ? "anodes.action.forbidden"
                        : model.list().rows().isEmpty() ? "anodes.action.noneYet" : "",
                model.list().rows(), model.forbiddenProperty()), messages);
        Button copy = button("anodes-copy", "anodes.action.copy", Feather.COPY, this::copyUrl);
        Button drop = button("anodes-drop", "anodes.action.drop", Feather.TRASH_2, this::drop);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        CustomTextField filter = new CustomTextField();
        filter.setId("anodes-filter");
        filter.setLeft(new FontIcon(Feather.SEARCH));
        filter.promptTextProperty().bind(messages.bind("anodes.filter"));
        filter.accessibleTextProperty().bind(messages.bind("anodes.filter"));
        filter.textProperty().bindBidirectional(model.list().filterProperty());
        HBox bar = new HBox(
                8, guarded(register, Deed.REGISTER), needsSelection(refresh, Deed.REFRESH), all, needsSelection(copy, null),
                needsSelection(drop, Deed.DROP), space, filter);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Button button(String id, String key, Ikon icon, Runnable deed) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(messages.bind(key));
        Tooltip meaning = new Tooltip();
        meaning.textProperty().bind(messages.bind(key + ".meaning"));
        button.setTooltip(meaning);
        button.setOnAction(event -> deed.run());
        return button;
    }

    private GuardedButtonPane guarded(Button button, Deed deed) {
        return new GuardedButtonPane(button, Bindings.createStringBinding(
                () -> isForbidden(deed) ? "anodes.action.forbidden" : "", model.forbiddenProperty()), messages);
    }

    private GuardedButtonPane needsSelection(Button button, @Nullable Deed deed) {
        return new GuardedButtonPane(button, needsSelection(deed), messages);
    }

    /** Why something cannot be done to the selected anodes; empty when it can. */
    private StringBinding needsSelection(@Nullable Deed deed) {
        return Bindings.createStringBinding(() -> {
            if (deed != null && isForbidden(deed)) {
                return "anodes.action.forbidden";
            }
            return nothingSelected.get() ? "anodes.action.selectFirst" : "";
        }, nothingSelected, model.forbiddenProperty());
    }

    private boolean isForbidden(Deed deed) {
        return model.forbiddenProperty().get().contains(deed);
    }

    /** Whose anodes these are, and what that means for what can be seen and done. */
    private Label traits() {
        Label words = new Label();
        words.setId("anodes-registry");
        words.getStyleClass().add(Styles.TEXT_MUTED);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(Bindings.createStringBinding(
                () -> model.traitsProperty().get().cluster()
                        .map(name -> messages.text("anodes.registry.cluster", name))
                        .orElseGet(() -> messages.text("anodes.registry.own")),
                model.traitsProperty(), messages.localeProperty()));
        return words;
    }

    private ContextMenu contextMenu() {
        return new ContextMenu(
                item("anodes-menu-refresh", "anodes.action.refresh", Feather.REFRESH_CW, Deed.REFRESH, this::refreshSelected),
                item("anodes-menu-copy", "anodes.action.copy", Feather.COPY, null, this::copyUrl),
                new SeparatorMenuItem(),
                item("anodes-menu-drop", "anodes.action.drop", Feather.TRASH_2, Deed.DROP, this::drop));
    }

    private MenuItem item(String id, String key, Ikon icon, @Nullable Deed deed, Runnable run) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.setGraphic(new FontIcon(icon));
        item.textProperty().bind(messages.bind(key));
        item.disableProperty().bind(needsSelection(deed).isNotEmpty());
        item.setOnAction(event -> run.run());
        return item;
    }

    /** Opens the dialog that registers an anode. */
    public void register() {
        new RegisterDialog(model.registration(), messages, window()).show();
    }

    /** The window the page is in; none while another page is shown. */
    private @Nullable Window window() {
        Scene scene = content.getScene();
        return scene == null ? null : scene.getWindow();
    }

    /** Selects an anode, if it is still registered, and with it its algorithms. */
    public void select(Anode anode) {
        model.list().filterProperty().set("");
        model.list().row(anode.id()).ifPresent(row -> {
            anodes.table().getSelectionModel().clearSelection();
            anodes.table().getSelectionModel().select(row);
            anodes.table().scrollTo(row);
        });
    }

    private void refreshSelected() {
        model.refreshAlgorithms(anodes.selected());
    }

    private void drop() {
        List<Anode> selected = anodes.selected();
        if (!selected.isEmpty() && !isForbidden(Deed.DROP)) {
            new DropDialog(selected, messages, window(), () -> model.drop(selected)).show();
        }
    }

    private void copyUrl() {
        ClipboardContent urls = new ClipboardContent();
        urls.putString(anodes.selected().stream().map(Anode::url).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(urls);
    }

    @Override
    public String name() {
        return "anodes";
    }

    @Override
    public Ikon icon() {
        return Feather.CPU;
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
