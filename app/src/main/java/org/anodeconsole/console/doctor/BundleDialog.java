package org.anodeconsole.console.doctor;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.anodeconsole.console.page.FilePicker;
import org.jspecify.annotations.Nullable;

/** Shows every file of a diagnostics bundle before it is saved. */
final class BundleDialog extends Dialog<ButtonType> {
    /** How much of a long file the preview shows; its end is where the latest lines are. */
    private static final int MOST_SHOWN = 200_000;

    private final ObservableSet<DiagnosticsBundle.Content> wanted = FXCollections.observableSet();

    BundleDialog(DiagnosticsBundle bundle, DoctorWords words, @Nullable Window owner) {
        initOwner(owner);
        setTitle(words.say("bundle.title"));
        setResizable(true);
        Label hint = new Label(words.say("bundle.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        bundle.entries().forEach(entry -> wanted.add(entry.content()));
        Label size = new Label();
        size.setId("bundle-size");
        TextArea preview = new TextArea();
        preview.setId("bundle-preview");
        preview.setEditable(false);
        preview.setWrapText(true);
        preview.setAccessibleText(words.say("bundle.preview"));
        ListView<DiagnosticsBundle.Entry> files = new ListView<>();
        files.setId("bundle-files");
        files.setAccessibleText(words.say("bundle.files"));
        files.getItems().setAll(bundle.entries());
        files.setPrefWidth(330);
        files.setCellFactory(list -> new FileCell(words, wanted));
        files.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            String text = entry == null ? "" : entry.text();
            preview.setText(text.substring(Math.max(0, text.length() - MOST_SHOWN)));
        });
        files.setOnKeyPressed(event -> {
            DiagnosticsBundle.Entry entry = files.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && entry != null) {
                if (!wanted.remove(entry.content())) {
                    wanted.add(entry.content());
                }
                files.refresh();
                event.consume();
            }
        });
        files.getSelectionModel().selectFirst();
        BorderPane both = new BorderPane(preview);
        both.setLeft(files);
        both.setPrefSize(960, 440);
        BorderPane.setMargin(files, new Insets(0, 8, 0, 0));
        getDialogPane().setPrefSize(1000, 620);
        getDialogPane().setContent(new VBox(10, hint, both, size));
        ButtonType save = new ButtonType(words.say("bundle.save"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(save, new ButtonType(words.say("bundle.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        Button saving = (Button) getDialogPane().lookupButton(save);
        saving.setId("bundle-save");
        Runnable count = () -> {
            long bytes = bundle.entries().stream().filter(entry -> wanted.contains(entry.content())).mapToLong(DiagnosticsBundle.Entry::bytes).sum();
            size.setText(words.say(
                    "bundle.size", wanted.size(), kibibytes(bytes), DiagnosticsBundle.LARGEST >> 20));
            saving.setDisable(wanted.isEmpty());
        };
        wanted.addListener((SetChangeListener<DiagnosticsBundle.Content>) change -> count.run());
        count.run();
    }

    /** Shows it, and asks for a place when the user wants to save. */
    void show(FilePicker picker, String title, BiConsumer<Set<DiagnosticsBundle.Content>, Path> save) {
        showAndWait()
                .filter(pressed -> pressed.getButtonData() == ButtonBar.ButtonData.OK_DONE)
                .flatMap(pressed -> picker.save(title, "anode-diagnostics.zip"))
                .ifPresent(file -> save.accept(Set.copyOf(wanted), file));
    }

    private static long kibibytes(long bytes) {
        return (bytes + 1023) / 1024;
    }

    /** A file with its size, what was taken out of it, and whether it is to be saved. */
    private static final class FileCell extends ListCell<DiagnosticsBundle.Entry> {
        private final DoctorWords words;
        private final Set<DiagnosticsBundle.Content> wanted;
        private final CheckBox box = new CheckBox();

        FileCell(DoctorWords words, Set<DiagnosticsBundle.Content> wanted) {
            this.words = words;
            this.wanted = wanted;
            box.setFocusTraversable(false);
            box.setOnAction(event -> toggle());
        }

        private void toggle() {
            DiagnosticsBundle.Entry entry = getItem();
            if (entry != null && box.isSelected()) {
                wanted.add(entry.content());
            } else if (entry != null) {
                wanted.remove(entry.content());
            }
        }

        @Override
        protected void updateItem(DiagnosticsBundle.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            box.setId("bundle-wants-" + entry.content().name());
            box.setSelected(wanted.contains(entry.content()));
            setText(words.say("bundle.file", entry.content().fileName(), kibibytes(entry.bytes()), entry.removed()));
            setGraphic(box);
        }
    }
}
