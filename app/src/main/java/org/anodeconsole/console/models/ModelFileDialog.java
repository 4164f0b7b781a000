package org.anodeconsole.console.models;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** Asks the user for a model's file. Tests answer in the user's place, because there is no file dialog without a display. */
@FunctionalInterface
public interface ModelFileDialog {
    /** The chosen file, or empty when the user changed their mind. */
    Optional<Path> choose(@Nullable Window owner);

    /** The file dialog of the operating system. */
    static ModelFileDialog ofTheSystem(Messages messages) {
        return owner -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(messages.text("models.import.title"));
            chooser.getExtensionFilters().addAll(
                    new FileChooser.ExtensionFilter("ONNX", "*.onnx", "*.json"), new FileChooser.ExtensionFilter("*", "*"));
            File chosen = chooser.showOpenDialog(owner);
            return Optional.ofNullable(chosen).map(File::toPath);
        };
    }
}
