package org.anodeconsole.console.models;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.anode.install.ModelSource;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.models.ImportViewModel.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The inside of the import dialog. */
final class ImportPane extends VBox {
    private static final double WIDTH = 620;
    private static final double TEMPLATE_HEIGHT = 230;

    private final ImportViewModel model;
    private final Messages messages;
    private final TextField path = new TextField();
    private final VBox found = new VBox(8);

    ImportPane(ImportViewModel model, Messages messages, ModelFileDialog files) {
        super(12);
        this.model = model;
        this.messages = messages;
        setPrefWidth(WIDTH);
        setPadding(new Insets(16));
        Label what = new Label();
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        what.textProperty().bind(messages.bind("models.import.meaning"));
        path.setId("models-import-path");
        path.promptTextProperty().bind(messages.bind("models.import.path"));
        path.accessibleTextProperty().bind(messages.bind("models.import.path"));
        path.textProperty().bindBidirectional(model.pathProperty());
        path.setOnAction(event -> model.look());
        HBox.setHgrow(path, Priority.ALWAYS);
        Button browse = button("models-import-browse", "models.import.browse");
        browse.setOnAction(event -> files.choose(getScene().getWindow()).ifPresent(file -> {
            model.pathProperty().set(file.toString());
            model.look();
        }));
        Button check = button("models-import-check", "models.import.check");
        check.disableProperty().bind(model.canLook().not());
        check.setOnAction(event -> model.look());
        HBox line = new HBox(8, path, browse, check);
        line.setAlignment(Pos.CENTER_LEFT);
        found.setId("models-import-found");
        getChildren().addAll(what, line, found, progress());
        model.sourceProperty().subscribe(this::show);
        model.failureProperty().subscribe(this::show);
        show();
    }

    TextField path() {
        return path;
    }

    private Button button(String id, String key) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(messages.bind(key));
        return button;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("models-import-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.fractionProperty());
        bar.accessibleTextProperty().bind(messages.bind("models.import.title"));
        bar.visibleProperty().bind(model.stageProperty().isEqualTo(Stage.IMPORTING));
        return bar;
    }

    private void show() {
        List<Node> shown = new ArrayList<>();
        model.sourceProperty().get().ifPresent(source -> shown.add(facts(source)));
        model.problem().ifPresent(problem -> shown.add(callout(problem)));
        model.template().ifPresent(template -> shown.add(template(template)));
        found.getChildren().setAll(shown);
    }

    private Node facts(ModelSource source) {
        ModelManifest manifest = source.manifest();
        GridPane grid = new GridPane(12, 6);
        row(grid, "models.column.name", manifest.name());
        row(grid, "models.import.title2", manifest.title());
        row(grid, "models.column.type", messages.text(
                "models.type." + (manifest.kind() == ModelManifest.Kind.FORECASTER ? ModelRow.Type.FORECAST : ModelRow.Type.DETECTION)));
        row(grid, "models.detail.algorithms", ModelTexts.word(String.join(", ", manifest.algorithms())));
        row(grid, "models.detail.license", ModelTexts.word(manifest.license()));
        row(grid, "models.detail.source", ModelTexts.word(manifest.source()));
        row(grid, "models.import.checksum",
                messages.text(manifest.sha256() == null ? "models.import.checksum.no" : "models.import.checksum.yes"));
        return grid;
    }

    private void row(GridPane grid, String key, String value) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add(Styles.TEXT_MUTED);
        name.setMinWidth(USE_PREF_SIZE);
        Label text = new Label(value);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), name, text);
    }

    private Node callout(Problem problem) {
        Label what = new Label(problem.what(), new FontIcon(Feather.X_CIRCLE));
        what.setId("models-import-problem");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        what.getStyleClass().addAll(Styles.DANGER, Styles.TEXT_BOLD);
        Label remedy = new Label(problem.remedy());
        remedy.setWrapText(true);
        remedy.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(4, what, remedy);
        box.setMaxWidth(WIDTH);
        return box;
    }

    private Node template(String text) {
        Label title = new Label(messages.text("models.import.template"));
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        TextArea area = new TextArea(text);
        area.setId("models-import-template");
        area.setEditable(false);
        area.setPrefRowCount(12);
        area.setMinHeight(TEMPLATE_HEIGHT); // The window is fitted before the area knows its font.
        area.setStyle("-fx-font-family: monospace;");
        area.setAccessibleText(messages.text("models.import.template"));
        Button copy = new Button(messages.text("models.import.copy"), new FontIcon(Feather.COPY));
        copy.setId("models-import-copy");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        return new VBox(6, title, area, copy);
    }
}
