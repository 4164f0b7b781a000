package org.anodeconsole.console.configuration;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.configuration.ConfigurationViewModel.State;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.page.Action;
import org.anodeconsole.console.page.InWords;
import org.anodeconsole.console.page.Page;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The configuration page: the file as a form and as text side by side, what is wrong with it, and saving. */
public final class ConfigurationView implements Page {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final ConfigurationViewModel model;
    private final Messages messages;
    private final BorderPane content = new BorderPane();
    private final EditorPane editor;
    private final BannerPane draft = new BannerPane("configuration-draft");
    private final BannerPane failure = new BannerPane("configuration-failure");
    private final String style;

    public ConfigurationView(ConfigurationViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        style = Objects.requireNonNull(ConfigurationView.class.getResource("configuration.css")).toExternalForm();
        editor = new EditorPane(model.editor(), messages);
        content.setId("configuration");
        content.getStyleClass().add("configuration-page");
        content.getStylesheets().add(style);
        VBox top = new VBox(8, bar(), draft, failure, new RestartPane(model.restart(), model.chosenProperty(), messages));
        top.getStyleClass().add("config-top");
        content.setTop(top);
        content.setCenter(body());
        model.editor().openedProperty().addListener((property, before, now) -> sayDraft(now));
        model.failureProperty().addListener((property, before, now) -> sayFailure());
        model.editor().draftFailureProperty().addListener((property, before, now) -> sayFailure());
        messages.localeProperty().addListener((property, before, now) -> {
            sayDraft(model.editor().openedProperty().get());
            sayFailure();
        });
    }

    private Node bar() {
        ComboBox<ConfigPlace> chooser = new ComboBox<>(model.places());
        chooser.setId("configuration-place");
        chooser.setConverter(new InWords<>(this::words));
        messages.localeProperty().addListener((property, before, now) -> chooser.setConverter(new InWords<>(this::words)));
        chooser.accessibleTextProperty().bind(messages.bind("configuration.place.choose"));
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setMinWidth(160);
        chooser.valueProperty().bindBidirectional(model.chosenProperty());
        HBox.setHgrow(chooser, Priority.ALWAYS);
        Button other = icon("configuration-other", Feather.FOLDER, "configuration.other");
        other.setOnAction(event -> openOther());
        Button reload = icon("configuration-reload", Feather.REFRESH_CW, "configuration.reload");
        reload.setOnAction(event -> model.reload());
        Button undo = icon("configuration-undo", Feather.CORNER_UP_LEFT, "configuration.undo");
        undo.setOnAction(event -> editor.undo());
        Button redo = icon("configuration-redo", Feather.CORNER_UP_RIGHT, "configuration.redo");
        redo.setOnAction(event -> editor.redo());
        Button versions = icon("configuration-versions", Feather.CLOCK, "configuration.versions");
        versions.setOnAction(event -> compareVersions());
        HBox bar = new HBox(8, chooser, other, reload, undo, redo, versions, saveButton());
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /** A disabled button shows no tooltip of its own, so the place around it says why there is nothing to save. */
    private Node saveButton() {
        Button save = new Button(null, new FontIcon(Feather.SAVE));
        save.setId("configuration-save");
        save.textProperty().bind(messages.bind("configuration.save.dots"));
        save.getStyleClass().add(Styles.ACCENT);
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.disableProperty().bind(model.editor().dirtyProperty().not());
        save.setOnAction(event -> save());
        StackPane savePlace = new StackPane(save);
        Tooltip why = new Tooltip();
        why.textProperty().bind(messages.bind("configuration.save.nothing"));
        model.editor().dirtyProperty().subscribe(dirty -> {
            if (dirty) {
                Tooltip.uninstall(savePlace, why);
            } else {
                Tooltip.install(savePlace, why);
            }
        });
        return savePlace;
    }

    private Button icon(String id, Ikon shape, String key) {
        Button button = new Button(null, new FontIcon(shape));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON);
        button.accessibleTextProperty().bind(messages.bind(key));
        Tooltip words = new Tooltip();
        words.textProperty().bind(messages.bind(key));
        button.setTooltip(words);
        return button;
    }

    private String words(ConfigPlace place) {
        String label = place.label(messages);
        return model.hasDraft(place) ? messages.text("configuration.place.draft", label) : label;
    }

    private Node body() {
        FormPane form = new FormPane(model.editor(), messages, editor::show);
        FindingsPane findings = new FindingsPane(model.editor(), messages, editor::goTo);
        SplitPane right = new SplitPane(editor, findings);
        right.setId("configuration-split-text");
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.66);
        SplitPane both = new SplitPane(form, right);
        both.setId("configuration-split");
        both.setDividerPositions(0.42);
        Label nothing = new Label();
        nothing.setWrapText(true);
        nothing.textProperty().bind(messages.bind("configuration.empty"));
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        StackPane empty = new StackPane(nothing);
        empty.getStyleClass().add("page");
        both.visibleProperty().bind(model.stateProperty().map(state -> state == State.OPEN));
        empty.visibleProperty().bind(model.stateProperty().map(state -> state == State.FAILED));
        return new StackPane(empty, both);
    }

    private void save() {
        model.save().review();
        if (model.save().phaseProperty().get() == SaveViewModel.Phase.REVIEW) {
            new SaveDialog(model.save(), messages, content.getScene().getWindow(), style, this::reload).show();
        }
    }

    private void reload() {
        model.save().cancel();
        model.reload();
    }

    private void compareVersions() {
        new VersionsDialog(model.versions(), messages, content.getScene().getWindow(), style).show();
    }

    private void openOther() {
        new OpenFileDialog(model.hosts(), messages, content.getScene().getWindow(), model::openOther).show();
    }

    private void sayDraft(@Nullable OpenFile file) {
        if (file == null || file.draft().isEmpty()) {
            draft.fallSilent();
            return;
        }
        String when = CLOCK.format(file.draft().get().at());
        draft.say(
                Feather.EDIT_3, file.draftIsBehind() ? Styles.WARNING : Styles.ACCENT,
                messages.text(file.draftIsBehind() ? "configuration.draft.behind" : "configuration.draft.back", when),
                List.of(
                        BannerPane.offer("draft-discard", messages.text("configuration.draft.discard"), () -> {
                            draft.fallSilent();
                            model.reload();
                        }),
                        BannerPane.offer("draft-keep", messages.text("configuration.draft.keep"), draft::fallSilent)));
    }

    private void sayFailure() {
        Throwable cause = model.failureProperty().get();
        Throwable lost = model.editor().draftFailureProperty().get();
        Throwable said = cause != null ? cause : lost;
        if (said == null) {
            failure.fallSilent();
            return;
        }
        Problem problem = ProblemException.describe(said, messages);
        failure.say(
                Feather.ALERT_TRIANGLE, Styles.DANGER, problem.what() + " " + problem.remedy(),
                List.of(BannerPane.offer("failure-again", messages.text("configuration.again"), model::open)));
    }

    /** Brings the file an anode at this place reads into view. */
    public void show(ConfigPlace place) {
        model.chosenProperty().set(place);
    }

    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public Ikon icon() {
        return Feather.SLIDERS;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("configuration-save", messages.bind("configuration.save.dots"), this::save)
                        .withShortcut(SAVE)
                        .when(model.editor().dirtyProperty()),
                Action.of("configuration-versions", messages.bind("configuration.versions"), this::compareVersions),
                Action.of("configuration-reload", messages.bind("configuration.reload"), model::reload),
                Action.of("configuration-other", messages.bind("configuration.other"), this::openOther));
    }

    @Override
    public void refresh() {
        model.refresh();
    }
}
