package org.anodeconsole.console.cluster;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** The operating system's dialogs for the files of connections. */
public final class ProfileFilesDialog implements ProfileFiles {
    private static final String SUGGESTED_NAME = "anode-console-connections.json";

    private final Messages messages;
    private final Supplier<@Nullable Window> owner;

    public ProfileFilesDialog(Messages messages, Supplier<@Nullable Window> owner) {
        this.messages = messages;
        this.owner = owner;
    }

    @Override
    public Optional<Path> authority() {
        FileChooser chooser = chooser("cluster.editor.authority");
        chooser.getExtensionFilters().setAll(new ExtensionFilter("PEM", "*.pem", "*.crt", "*.cer"), new ExtensionFilter("*", "*"));
        return chosen(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> toImport() {
        FileChooser chooser = chooser("cluster.list.import");
        chooser.getExtensionFilters().setAll(new ExtensionFilter("JSON", "*.json"), new ExtensionFilter("*", "*"));
        return chosen(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> toExport() {
        FileChooser chooser = chooser("cluster.list.export");
        chooser.setInitialFileName(SUGGESTED_NAME);
        return chosen(chooser.showSaveDialog(owner.get()));
    }

    private FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text(titleKey));
        return chooser;
    }

    private static Optional<Path> chosen(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
