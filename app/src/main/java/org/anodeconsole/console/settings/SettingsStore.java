package org.anodeconsole.console.settings;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.anodeconsole.anode.config.DurableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings and the file they live in. A file that cannot be read never stops the start and is never overwritten: it is
 * set aside as {@code settings.json.broken} and {@link #setAside()} says so.
 */
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final long LARGEST_FILE = 1 << 20;

    private final Path file;
    private final Optional<Path> setAside;
    private final ReadOnlyObjectWrapper<Settings> current;

    private SettingsStore(Path file, Settings settings, Optional<Path> setAside) {
        this.file = file;
        this.setAside = setAside;
        this.current = new ReadOnlyObjectWrapper<>(settings);
    }

    /** Reads the settings file in a directory, or starts with the defaults. */
    public static SettingsStore open(Path directory) throws IOException {
        Path file = directory.resolve("settings.json");
        if (!Files.exists(file)) {
            return new SettingsStore(file, Settings.defaults(), Optional.empty());
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new IOException(file + " is larger than " + LARGEST_FILE + " bytes");
            }
            Settings settings = JSON.readValue(Files.readAllBytes(file), Settings.class);
            if (settings == null) {
                throw new IOException(file + " holds no settings");
            }
            return new SettingsStore(file, settings, Optional.empty());
        } catch (IOException e) {
            return startOver(file, e);
        }
    }

    private static SettingsStore startOver(Path file, IOException reason) throws IOException {
        Path broken = file.resolveSibling(file.getFileName() + ".broken");
        LOG.warn("The settings could not be read; they are kept as {} and the defaults are used", broken, reason);
        Files.move(file, broken, StandardCopyOption.REPLACE_EXISTING);
        return new SettingsStore(file, Settings.defaults(), Optional.of(broken));
    }

    public ReadOnlyObjectProperty<Settings> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Settings current() {
        return current.get();
    }

    /** The unreadable file of an earlier run, where it is now. */
    public Optional<Path> setAside() {
        return setAside;
    }

    /** Changes the settings and saves them. A failed save is logged; the change stays in force for this run. */
    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(current.get());
        if (changed.equals(current.get())) {
            return;
        }
        current.set(changed);
        try {
            new DurableFile().write(file, JSON.writeValueAsBytes(changed));
        } catch (IOException e) {
            LOG.warn("The settings could not be saved to {}", file, e);
        }
    }
}
