package org.anodeconsole.console.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.transform.Transform;
import org.anodeconsole.console.chart.PngWriter;
import org.anodeconsole.console.chart.ChartStack;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.FilePicker;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menu of files to save, and what became of the last one. */
final class TakeAwayPane extends HBox {
    /** Twice as many pixels as on the screen: sharp in print and on dense displays. */
    private static final double SCALE = 2;

    private final TakeAwayViewModel takeAway;
    private final ChartStack charts;
    private final Messages messages;
    private final FilePicker files;

    TakeAwayPane(TakeAwayViewModel takeAway, WorkbenchViewModel workbench, ChartStack charts, Messages messages, FilePicker files) {
        super(8);
        this.takeAway = takeAway;
        this.charts = charts;
        this.messages = messages;
        this.files = files;
        setAlignment(Pos.CENTER_LEFT);
        MenuButton menu = new MenuButton();
        menu.setId("take-away");
        menu.setGraphic(new FontIcon(Feather.DOWNLOAD));
        menu.textProperty().bind(messages.bind("workbench.export"));
        menu.disableProperty().bind(workbench.data().openedProperty().isNull());
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems().setAll(
                item("csv", file -> takeAway.saveCsv(file)),
                item("png", file -> takeAway.savePicture(file, picture())),
                item("xlsx", file -> takeAway.saveWorkbook(file, picture())),
                item("json", file -> takeAway.saveExperiment(file)),
                dataSql(workbench));
        getChildren().addAll(menu, outcome());
    }

    private MenuItem item(String kind, Consumer<Path> save) {
        MenuItem item = new MenuItem();
        item.setId("export-" + kind);
        item.textProperty().bind(messages.bind("workbench.export." + kind));
        item.setOnAction(event -> files.save(messages.text("workbench.export." + kind), "workbench." + kind).ifPresent(save));
        return item;
    }

    /** The statement that reads the data; only rows of a cluster have one. */
    private MenuItem dataSql(WorkbenchViewModel workbench) {
        MenuItem item = new MenuItem();
        item.setId("export-sql");
        item.textProperty().bind(messages.bind("workbench.export.sql"));
        workbench.data().openedProperty().subscribe(opened -> item.setDisable(workbench.dataSql().isEmpty()));
        item.setOnAction(event -> workbench.dataSql().ifPresent(sql -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(sql);
            Clipboard.getSystemClipboard().setContent(content);
        }));
        return item;
    }

    private TextPane outcome() {
        WorkbenchWords words = new WorkbenchWords(messages);
        return new TextPane("export-outcome", Bindings.createStringBinding(
                () -> switch (takeAway.outcomeProperty().get()) {
                    case TakeAwayViewModel.Outcome.Saved(Path file) -> messages.text("workbench.export.saved", file.toString());
                    case TakeAwayViewModel.Outcome.Failed(Throwable failure) -> words.failure(failure);
                    case null -> "";
                },
                takeAway.outcomeProperty(), messages.localeProperty()), "text");
    }

    private byte[] picture() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        WritableImage image = charts.snapshot(parameters, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PngWriter.write(image, bytes);
        } catch (IOException e) {
            throw new IllegalStateException("writing into memory cannot fail", e);
        }
        return bytes.toByteArray();
    }
}
