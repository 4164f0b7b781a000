package org.anodeconsole.console.workbench;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;

/** Opens a data set and says what it is. */
final class DataPane extends VBox {
    private final DataViewModel data;
    private final Messages messages;
    private final WorkbenchWords words;
    private final CsvFileDialog files;

    DataPane(DataViewModel data, Messages messages, CsvFileDialog files, Node... moreSources) {
        super(8);
        this.data = data;
        this.messages = messages;
        this.words = new WorkbenchWords(messages);
        this.files = files;
        Label title = new Label();
        title.textProperty().bind(messages.bind("workbench.data"));
        title.getStyleClass().add("title-4");
        Button csv = new Button();
        csv.setId("open-csv");
        csv.textProperty().bind(messages.bind("workbench.openCsv"));
        csv.setOnAction(event -> chooseCsv());
        getChildren().addAll(
                title, sources(csv, moreSources),
                line("data-name", opened -> opened.series().name() + " – " + opened.series().source(), "text-bold"),
                line("data-origin", words::origin, "text-muted", "text-small"),
                line("data-profile", words::profile, "text-muted"),
                line("data-period", words::period, "text-muted"),
                line("data-remarks", words::remarks, "warning"),
                latest(),
                failure(),
                new CsvLayoutPane(data, messages));
    }

    /** Lets the user choose a CSV file, and opens it. */
    void chooseCsv() {
        files.choose(getScene().getWindow()).ifPresent(data::openCsv);
    }

    private FlowPane sources(Button csv, Node... more) {
        FlowPane sources = new FlowPane(8, 8, samples(), csv);
        sources.getChildren().addAll(more);
        return sources;
    }

    private MenuButton samples() {
        MenuButton button = new MenuButton();
        button.setId("open-sample");
        button.textProperty().bind(messages.bind("workbench.openSample"));
        for (SampleSeries sample : SampleSeries.values()) {
            MenuItem item = new MenuItem();
            item.setId(sample.name());
            item.textProperty().bind(messages.bind(sample.key()));
            item.setOnAction(event -> data.openSample(sample));
            button.getItems().add(item);
        }
        return button;
    }

    /** Offers to cut a series that is longer than an anode takes. */
    private Button latest() {
        Button button = new Button();
        button.setId("keep-latest");
        button.textProperty().bind(messages.bind("workbench.keepLatest", AnalysisSeries.MOST_ROWS));
        button.visibleProperty().bind(data.openedProperty().map(DataViewModel.Opened::isTooLong).orElse(false));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> data.keepLatest());
        return button;
    }

    private TextPane line(String id, Function<DataViewModel.Opened, String> text, String... styles) {
        StringBinding binding = Bindings.createStringBinding(
                () -> {
                    DataViewModel.Opened opened = data.openedProperty().get();
                    return opened == null ? "" : text.apply(opened);
                },
                data.openedProperty(), messages.localeProperty());
        TextPane line = new TextPane(id, binding, "text");
        line.getStyleClass().addAll(styles);
        return line;
    }

    private TextPane failure() {
        StringBinding text = Bindings.createStringBinding(
                () -> words.failure(data.failureProperty().get()), data.failureProperty(), messages.localeProperty());
        return new TextPane("data-failure", text, "text", "danger");
    }
}
