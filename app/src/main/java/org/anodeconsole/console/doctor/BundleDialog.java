package org.anodeconsole.console.doctor;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.anodeconsole.console.page.FilePicker;
import org.jspecify.annotations.Nullable;

/** Shows every file of a diagnostics bundle before it is saved. */
final class BundleDialog extends Dialog<ButtonType> {
    /** How much of a long file the preview shows; its end is where the latest lines are. */
    private static final int MOST_SHOWN = 200_000;

    BundleDialog(DiagnosticsBundle bundle, DoctorWords words, @Nullable Window owner) {
        initOwner(owner);
        setTitle(words.say("bundle.title"));
        setResizable(true);
        Label hint = new Label(words.say("bundle.hint"));
        hint.setWrapText(true);
        TextArea preview = new TextArea();
        preview.setId("bundle-preview");
        preview.setEditable(false);
        preview.setAccessibleText(words.say("bundle.preview"));
        ListView<DiagnosticsBundle.Entry> files = new ListView<>();
        files.setId("bundle-files");
        files.setAccessibleText(words.say("bundle.files"));
        files.getItems().setAll(bundle.entries());
        files.setPrefWidth(190);
        files.setCellFactory(list -> new FileCell());
        files.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            String text = entry == null ? "" : entry.text();
            preview.setText(text.substring(Math.max(0, text.length() - MOST_SHOWN)));
        });
        files.getSelectionModel().selectFirst();
        BorderPane both = new BorderPane(preview);
        both.setLeft(files);
        both.setPrefSize(820, 440);
        getDialogPane().setContent(new VBox(10, hint, both));
        ButtonType save = new ButtonType(words.say("bundle.save"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(save, new ButtonType(words.say("bundle.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        ((Button) getDialogPane().lookupButton(save)).setId("bundle-save");
    }

    /** Shows it, and asks for a place when the user wants to save. */
    void show(FilePicker picker, String title, Consumer<Path> save) {
        showAndWait()
                .filter(pressed -> pressed.getButtonData() == ButtonBar.ButtonData.OK_DONE)
                .flatMap(pressed -> picker.save(title, "anode-diagnostics.zip"))
                .ifPresent(save);
    }

    private static final class FileCell extends ListCell<DiagnosticsBundle.Entry> {
        @Override
        protected void updateItem(DiagnosticsBundle.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? null : entry.content().fileName());
        }
    }
}
