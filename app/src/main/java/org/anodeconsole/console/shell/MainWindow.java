package org.anodeconsole.console.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.Page;
import org.anodeconsole.console.settings.SettingsStore;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window: navigation at the left, the page in the middle, running tasks at the bottom. */
public final class MainWindow {
    private static final double DEFAULT_WIDTH = 1_280;
    private static final double DEFAULT_HEIGHT = 800;
    private static final Duration BETWEEN_PAGES = Duration.millis(50);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Map<String, Page> pages;
    private final ShellViewModel shell;
    private final Messages messages;
    private final SettingsStore settings;
    private final StackPane place = new StackPane();
    private final Label connection = new Label();
    private final ViewMemory views;
    private final Set<String> prepared = new HashSet<>();
    private final OverlayPane overlay = new OverlayPane();
    private final CrashNoticePane crash;
    private final ActionRegistry actions;
    private final Scene scene;

    /**
     * @param asOf when the state of the anodes was asked for last
     * @param crashes what earlier runs left behind
     */
    public MainWindow(
            List<Page> pages,
            ShellViewModel shell,
            TaskRunner tasks,
            Messages messages,
            SettingsStore settings,
            ObservableValue<@Nullable Instant> asOf,
            CrashReports crashes) {
        this.pages = pages.stream().collect(Collectors.toMap(Page::name, Function.identity()));
        this.shell = shell;
        this.messages = messages;
        this.settings = settings;
        this.views = new ViewMemory(settings);
        place.getStyleClass().add("page-place");
        BorderPane root = new BorderPane(place);
        root.setId("window");
        root.setLeft(new NavigationPane(pages, shell, messages));
        crash = new CrashNoticePane(crashes, overlay, messages);
        root.setTop(new VBox(crash, new UnsavedNoticePane(settings, messages), header()));
        root.setBottom(footer(tasks, asOf));
        scene = new Scene(new StackPane(root, overlay), DEFAULT_WIDTH, DEFAULT_HEIGHT);
        scene.getStylesheets().add(resource("console.css"));
        actions = new ActionRegistry(
                shell, scene,
                new ShellActions(messages, settings, shell)
                        .of(pages, this::refreshPage, this::showPalette, this::showShortcuts, this::showAbout));
        new ThemeSwitch(settings.currentProperty()).apply(scene);
        settings.currentProperty().addListener(
                (source, before, after) -> messages.localeProperty().set(Messages.chosen(after.language())));
        shell.currentProperty().addListener((source, before, after) -> showPage(after));
        showPage(shell.currentProperty().get());
    }

    public Scene scene() {
        return scene;
    }

    /** Puts a chooser in the place of the word that there is no cluster. */
    public void showConnection(Node chooser) {
        if (connection.getParent() instanceof HBox header) {
            header.getChildren().set(header.getChildren().indexOf(connection), chooser);
        }
    }

    /** Puts the window on a stage, where it was when it was closed last. */
    public void show(Stage stage) {
        stage.titleProperty().bind(messages.bind("shell.product"));
        stage.getIcons().setAll(new Image(resource("icon.png")));
        stage.setScene(scene);
        new WindowMemory(settings).restore(stage);
        stage.show();
        crash.offer();
        prepareTheRest(stage);
    }

    /** Brings the window before all others, also when it was minimised. */
    public void bringToFront() {
        if (scene.getWindow() instanceof Stage stage) {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
    }

    private static String resource(String name) {
        return Objects.requireNonNull(MainWindow.class.getResource(name), name).toExternalForm();
    }

    /** Makes a page ready to be shown: its content, its actions and their shortcuts. */
    private void prepare(Page page) {
        if (prepared.add(page.name())) {
            views.follow(page.content());
            actions.add(page);
        }
    }

    /** The pages nobody has asked for yet, one at a time, so that the window can answer in between. */
    private void prepareTheRest(Stage stage) {
        PauseTransition pause = new PauseTransition(BETWEEN_PAGES);
        pause.setOnFinished(event -> shell.pages().stream()
                .filter(page -> stage.isShowing() && !prepared.contains(page))
                .findFirst()
                .ifPresent(page -> {
                    prepare(Objects.requireNonNull(pages.get(page)));
                    pause.playFromStart();
                }));
        pause.play();
    }

    private void prepareAll() {
        shell.pages().forEach(page -> prepare(Objects.requireNonNull(pages.get(page))));
    }

    private void showPage(String name) {
        overlay.hide();
        Page page = pages.get(name);
        if (page != null) {
            prepare(page);
            place.getChildren().setAll(page.content());
            page.refresh();
        }
    }

    private HBox header() {
        Label title = new Label();
        title.getStyleClass().add("title-3");
        title.setId("page-title");
        title.textProperty().bind(messages.bind("page." + shell.currentProperty().get()));
        shell.currentProperty().addListener((source, before, after) -> {
            title.textProperty().unbind();
            title.textProperty().bind(messages.bind("page." + after));
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        connection.setId("connection");
        connection.setGraphic(new FontIcon(Feather.MONITOR));
        connection.textProperty().bind(messages.bind("shell.local"));
        Button find = new Button(null, new FontIcon(Feather.SEARCH));
        find.setId("open-palette");
        find.getStyleClass().addAll("flat", "button-icon");
        find.accessibleTextProperty().bind(messages.bind("shell.palette"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.bind("shell.palette.tooltip", ShellActions.shortcut(KeyCode.K).getDisplayText()));
        find.setTooltip(tooltip);
        find.setOnAction(event -> showPalette());
        HBox header = new HBox(12, title, gap, connection, find);
        header.getStyleClass().add("page-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private HBox footer(TaskRunner tasks, ObservableValue<@Nullable Instant> asOf) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label seen = new Label();
        seen.setId("as-of");
        seen.getStyleClass().add("text-muted");
        seen.setMinWidth(Region.USE_PREF_SIZE);
        seen.textProperty().bind(Bindings.createStringBinding(
                () -> {
                    Instant when = asOf.getValue();
                    return when == null ? "" : messages.text("shell.asOf", CLOCK.format(when));
                },
                asOf, messages.localeProperty()));
        HBox footer = new HBox(new TaskListPane(tasks, messages), gap, seen);
        footer.getStyleClass().add("footer");
        footer.setAlignment(Pos.CENTER_LEFT);
        return footer;
    }

    private void refreshPage() {
        Page page = pages.get(shell.currentProperty().get());
        if (page != null) {
            page.refresh();
        }
    }

    private void showPalette() {
        prepareAll();
        PalettePane palette = new PalettePane(actions, messages, overlay::hide);
        overlay.show(palette, palette.field());
    }

    private void showShortcuts() {
        prepareAll();
        ShortcutSheetPane sheet = new ShortcutSheetPane(actions, messages);
        overlay.show(sheet, sheet);
    }

    private void showAbout() {
        AboutPane about = new AboutPane(messages, new Image(resource("icon.png")));
        overlay.show(about, about.firstControl());
    }
}
