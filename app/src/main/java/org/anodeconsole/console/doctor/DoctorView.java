package org.anodeconsole.console.doctor;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.anodeconsole.console.anodes.IconPane;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.Action;
import org.anodeconsole.console.page.FilePicker;
import org.anodeconsole.console.page.InWords;
import org.anodeconsole.console.page.Page;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The Doctor page. */
public final class DoctorView implements Page {
    private final DoctorViewModel model;
    private final Messages messages;
    private final FilePicker picker;
    private final Runnable openServices;
    private final DiagnosisPane diagnosis;
    private final BorderPane content = new BorderPane();

    /** @param openServices shows the page where computers are attached */
    public DoctorView(DoctorViewModel model, Messages messages, FilePicker picker, Runnable openServices) {
        this.model = model;
        this.messages = messages;
        this.picker = picker;
        this.openServices = openServices;
        this.diagnosis = new DiagnosisPane(model.words(), this::confirm, openServices);
        content.setId("doctor-page");
        content.setPadding(new Insets(16));
        content.setTop(new VBox(10, toolbar(), statement(), notice(), new Region()));
        content.setCenter(center());
        model.diagnosisProperty().subscribe(this::show);
        messages.localeProperty().subscribe(this::show);
    }

    private void show() {
        Diagnosis result = model.diagnosisProperty().get();
        if (result != null) {
            diagnosis.show(result);
        }
    }

    private Node center() {
        ScrollPane scroll = new ScrollPane(diagnosis);
        scroll.setId("doctor-results");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.accessibleTextProperty().bind(messages.bind("doctor.report.title"));
        scroll.visibleProperty().bind(model.diagnosisProperty().isNotNull());
        VBox empty = empty();
        empty.visibleProperty().bind(model.diagnosisProperty().isNull());
        return new StackPane(scroll, empty);
    }

    private VBox empty() {
        IconPane icon = new IconPane();
        icon.show(Feather.HEART, IconPane.Color.SUBTLE, 48);
        Label title = new Label();
        title.getStyleClass().add(Styles.TITLE_3);
        title.textProperty().bind(messages.bind("doctor.empty.title"));
        Label text = new Label();
        text.textProperty().bind(messages.bind("doctor.empty.text"));
        text.getStyleClass().add(Styles.TEXT_MUTED);
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setMaxWidth(460);
        VBox box = new VBox(12, icon, title, text);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private FlowPane toolbar() {
        Button run = button("doctor-run", "doctor.run", Feather.PLAY, model::examine);
        run.getStyleClass().add(Styles.ACCENT);
        run.disableProperty().bind(model.runningProperty());
        Button cancel = button("doctor-cancel", "doctor.cancel", Feather.SQUARE, model::cancel);
        cancel.disableProperty().bind(model.runningProperty().not());
        ObservableBooleanValue none = model.diagnosisProperty().isNull();
        Node copy = needsReport(button("doctor-copy", "doctor.copy", Feather.COPY, this::copy), none);
        Node save = needsReport(button("doctor-save", "doctor.save", Feather.SAVE, this::save), none);
        Button bundle = button("doctor-bundle", "doctor.bundle", Feather.PACKAGE, this::bundle);
        FlowPane bar = new FlowPane(8, 8, which(), run, cancel, copy, save, bundle);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private ChoiceBox<Subject> which() {
        ChoiceBox<Subject> box = new ChoiceBox<>(model.subjects());
        box.setId("doctor-which");
        box.accessibleTextProperty().bind(messages.bind("doctor.which"));
        box.setPrefWidth(220);
        box.valueProperty().bindBidirectional(model.chosenProperty());
        messages.localeProperty().subscribe(locale -> box.setConverter(new InWords<>(
                subject -> subject.equals(Subject.COMMON) ? messages.text("doctor.all") : subject.url())));
        return box;
    }

    private Button button(String id, String key, Ikon icon, Runnable deed) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(messages.bind(key));
        Tooltip meaning = new Tooltip();
        meaning.textProperty().bind(messages.bind(key + ".meaning"));
        button.setTooltip(meaning);
        button.setOnAction(event -> deed.run());
        return button;
    }

    /** Disables a button until there is a report; what is around it says why, since a disabled control shows no tooltip. */
    private Node needsReport(Button button, ObservableBooleanValue none) {
        button.disableProperty().bind(none);
        StackPane around = new StackPane(button);
        Tooltip why = new Tooltip();
        why.textProperty().bind(messages.bind("doctor.needsReport"));
        none.subscribe(missing -> {
            if (missing) {
                Tooltip.install(around, why);
            } else {
                Tooltip.uninstall(around, why);
            }
        });
        return around;
    }

    private HBox statement() {
        TextField sql = field("doctor-sql", "doctor.statement", "doctor.statement.prompt");
        sql.textProperty().bindBidirectional(model.sqlProperty());
        TextField failure = field("doctor-failure", "doctor.failure.prompt", "doctor.failure.prompt");
        failure.textProperty().bindBidirectional(model.failureProperty());
        Label label = new Label();
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(messages.bind("doctor.statement"));
        label.setLabelFor(sql);
        HBox row = new HBox(8, label, sql, failure);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TextField field(String id, String name, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.promptTextProperty().bind(messages.bind(prompt));
        field.accessibleTextProperty().bind(messages.bind(name));
        Tooltip meaning = new Tooltip();
        meaning.textProperty().bind(messages.bind("doctor.statement.meaning"));
        field.setTooltip(meaning);
        field.setOnAction(event -> model.examine());
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private HBox notice() {
        Label notice = new Label();
        notice.setId("doctor-notice");
        notice.setWrapText(true);
        notice.textProperty().bind(model.noticeProperty());
        HBox bar = new HBox(10, notice,
                step("doctor-restart", "doctor.restart", model.restartProperty().isNotNull(), model::restart),
                step("doctor-elsewhere", "doctor.openServices", model.elsewhereProperty(), openServices),
                step("doctor-undo", "doctor.undo", model.undoProperty().isNotNull(), model::takeBack));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.visibleProperty().bind(model.noticeProperty().isNotEmpty());
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    /** What can be done next; it is there only while it makes sense. */
    private Button step(String id, String key, ObservableBooleanValue when, Runnable deed) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add(Styles.SMALL);
        button.textProperty().bind(messages.bind(key));
        button.visibleProperty().bind(when);
        button.managedProperty().bind(when);
        button.disableProperty().bind(model.runningProperty());
        button.setOnAction(event -> deed.run());
        return button;
    }

    private void copy() {
        ClipboardContent text = new ClipboardContent();
        text.putString(model.markdown());
        Clipboard.getSystemClipboard().setContent(text);
        model.copied();
    }

    private void save() {
        picker.save(messages.text("doctor.save"), "anode-report.html").ifPresent(model::save);
    }

    private void bundle() {
        model.collect(bundle -> new BundleDialog(bundle, model.words(), content.getScene().getWindow())
                .show(picker, messages.text("doctor.bundle"), (wanted, file) -> model.save(bundle, wanted, file)));
    }

    private void confirm(CheckResult.Found found) {
        found.finding().fix().ifPresent(fix -> confirm(fix, found));
    }

    private void confirm(Fix fix, CheckResult.Found found) {
        ButtonType deed = new ButtonType(model.words().fix(fix), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("doctor.bundle.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, model.words().question(fix), deed, cancel);
        question.initOwner(content.getScene().getWindow());
        question.setTitle(messages.text("doctor.confirm.title"));
        question.setHeaderText(null);
        question.getDialogPane().lookupButton(deed).setId("doctor-confirm");
        question.showAndWait().filter(deed::equals).ifPresent(pressed -> model.apply(found));
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public Ikon icon() {
        return Feather.HEART;
    }

    @Override
    public Node content() {
        return content;
    }

    /** Asks nothing by itself: an examination costs the anode an analysis. */
    @Override
    public void refresh() {
        show();
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of("doctor-examine", messages.bind("doctor.run.meaning"), model::examine)
                .withShortcut(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN))
                .when(Bindings.not(model.runningProperty())));
    }
}
