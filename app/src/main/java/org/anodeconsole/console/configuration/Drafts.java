package org.anodeconsole.console.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.anodeconsole.anode.config.DurableFile;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.language.ProblemException;

/** Unsaved edits, one file per configuration, so that they outlive a crash of the console. */
public final class Drafts {
    private static final int LARGEST = 4 << 20;

    private final Path folder;
    private final DurableFile writer = new DurableFile();

    public Drafts(Path folder) {
        this.folder = folder;
    }

    private Path file(ConfigPlace place) {
        return folder.resolve(place.key() + ".draft");
    }

    boolean has(ConfigPlace place) {
        return Files.exists(file(place));
    }

    /** The hash of the base in the first line, the text after it. */
    void keep(ConfigPlace place, FileStamp base, String text) throws ProblemException {
        try {
            Files.createDirectories(folder);
            writer.write(file(place), ("base " + base.sha256() + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ProblemException("configuration.draft.unwritable", e.toString(), file(place).toString());
        }
    }

    Optional<Draft> find(ConfigPlace place) throws ProblemException {
        Path file = file(place);
        try {
            if (!Files.exists(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            String content = Files.readString(file);
            int feed = content.indexOf('\n');
            if (feed < 0 || !content.startsWith("base ")) {
                return Optional.empty();
            }
            FileStamp base = new FileStamp(content.substring("base ".length(), feed));
            return Optional.of(new Draft(base, content.substring(feed + 1), Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // Forgotten between the two looks.
        } catch (IOException e) {
            throw new ProblemException("configuration.draft.unreadable", e.toString(), file.toString());
        }
    }

    void forget(ConfigPlace place) throws ProblemException {
        try {
            Files.deleteIfExists(file(place));
        } catch (IOException e) {
            throw new ProblemException("configuration.draft.unwritable", e.toString(), file(place).toString());
        }
    }
}
