package org.anodeconsole.console.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the console that cannot be read, and where it is kept so that nothing overwrites it: beside its own place as
 * {@code NAME.broken}, or as {@code NAME.broken-2} to {@code NAME.broken-9} when earlier ones are there. Of more than nine, the
 * last one is replaced.
 *
 * @param place where it is now
 * @param moved false when it could not be moved: it is in its own place, where nothing may be written in this run
 */
public record SetAside(Path place, boolean moved) {
    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
    private static final int MOST = 9;

    /**
     * Moves a file out of the way.
     *
     * @param reason why it cannot be read, for the log
     */
    public static SetAside of(Path file, Exception reason) {
        try {
            Path place = moved(file);
            LOG.warn("{} could not be read; it is kept as {}", file, place, reason);
            return new SetAside(place, true);
        } catch (IOException e) {
            e.addSuppressed(reason);
            LOG.warn("{} can neither be read nor be set aside; it is left alone in this run", file, e);
            return new SetAside(file, false);
        }
    }

    /** Refuses to write over a file that is still in its place. */
    public void requireMoved() throws ProblemException {
        if (!moved) {
            throw leftAlone();
        }
    }

    /**
     * What became of it, in the language chosen now.
     *
     * @param key the words for a file that was moved; {0} is its place
     */
    public StringBinding said(Messages messages, String key) {
        return Bindings.createStringBinding(
                () -> {
                    if (moved) {
                        return messages.text(key, place.toString());
                    }
                    Problem problem = leftAlone().in(messages);
                    return problem.what() + " " + problem.remedy();
                },
                messages.localeProperty());
    }

    private ProblemException leftAlone() {
        return new ProblemException("settings.leftAlone", "", place.toString());
    }

    private static Path moved(Path file) throws IOException {
        for (int i = 1; i < MOST; i++) {
            try {
                return Files.move(file, place(file, i));
            } catch (FileAlreadyExistsException e) {
                continue; // An earlier one, which stays.
            }
        }
        return Files.move(file, place(file, MOST), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path place(Path file, int number) {
        return file.resolveSibling(file.getFileName() + ".broken" + (number == 1 ? "" : "-" + number));
    }
}
