package org.anodeconsole.console.workbench;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;

/** Asks the user for a CSV file. Tests answer in the user's place, because there is no file dialog without a display. */
@FunctionalInterface
public interface CsvFileDialog {
    /** The chosen file, or empty when the user changed their mind. */
    Optional<Path> choose(Window owner);

    /** The file dialog of the operating system. */
    static CsvFileDialog ofTheSystem(Messages messages) {
        return owner -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(messages.text("workbench.openCsv"));
            chooser.getExtensionFilters().addAll(
                    new FileChooser.ExtensionFilter("CSV", "*.csv", "*.tsv", "*.txt"),
                    new FileChooser.ExtensionFilter("*", "*"));
            File chosen = chooser.showOpenDialog(owner);
            return Optional.ofNullable(chosen).map(File::toPath);
        };
    }
}
