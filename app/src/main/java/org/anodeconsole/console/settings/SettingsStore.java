package org.anodeconsole.console.settings;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.anodeconsole.anode.config.DurableFile;
import org.anodeconsole.console.tasks.LatestWriter;
import org.anodeconsole.console.tasks.UiThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings and the file they live in, which a thread of its own writes. A file that cannot be read never stops the start
 * and is never overwritten: it is {@linkplain SetAside set aside} and {@link #setAside()} says so. When even that fails, the
 * file stays where it is and nothing is saved in this run.
 */
public final class SettingsStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final long LARGEST_FILE = 1 << 20;

    private final Path file;
    private final Optional<SetAside> setAside;
    private final UiThread uiThread;
    private final LatestWriter<Settings> writer = new LatestWriter<>("settings", this::write, this::tell);
    private final ReadOnlyObjectWrapper<Settings> current;
    private final ReadOnlyObjectWrapper<@Nullable IOException> unsaved = new ReadOnlyObjectWrapper<>();

    private SettingsStore(Path file, UiThread uiThread, Settings settings, Optional<SetAside> setAside) {
        this.file = file;
        this.uiThread = uiThread;
        this.setAside = setAside;
        this.current = new ReadOnlyObjectWrapper<>(settings);
    }

    /**
     * Reads the settings file in a directory, or starts with the defaults.
     *
     * @param uiThread where {@link #unsavedProperty()} changes
     */
    public static SettingsStore open(Path directory, UiThread uiThread) {
        Path file = directory.resolve("settings.json");
        if (!Files.exists(file)) {
            return new SettingsStore(file, uiThread, Settings.defaults(), Optional.empty());
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new IOException(file + " is larger than " + LARGEST_FILE + " bytes");
            }
            Settings settings = JSON.readValue(Files.readAllBytes(file), Settings.class);
            if (settings == null) {
                throw new IOException(file + " holds no settings");
            }
            return new SettingsStore(file, uiThread, settings, Optional.empty());
        } catch (IOException e) {
            return new SettingsStore(file, uiThread, Settings.defaults(), Optional.of(SetAside.of(file, e)));
        }
    }

    public ReadOnlyObjectProperty<Settings> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Settings current() {
        return current.get();
    }

    /** The unreadable file of an earlier run, where it is now. */
    public Optional<SetAside> setAside() {
        return setAside;
    }

    /** Where they are kept. */
    public Path file() {
        return file;
    }

    /** Why the newest settings are not in the file; null when they are, or are about to be. */
    public ReadOnlyObjectProperty<@Nullable IOException> unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Changes the settings at once and saves them soon. A change that cannot be saved stays in force for this run. */
    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(current.get());
        if (!changed.equals(current.get())) {
            current.set(changed);
            save();
        }
    }

    /** Saves them soon, though nothing has changed. */
    public void save() {
        if (setAside.map(SetAside::moved).orElse(true)) {
            writer.write(current.get());
        }
    }

    private void write(Settings settings) throws IOException {
        new DurableFile().write(file, JSON.writeValueAsBytes(settings));
    }

    private void tell(Optional<IOException> failure) {
        failure.ifPresent(reason -> LOG.warn("The settings could not be saved to {}", file, reason));
        uiThread.run(() -> unsaved.set(failure.orElse(null)));
    }

    /** Saves what is not saved yet. */
    @Override
    public void close() {
        writer.close();
    }
}
