package org.anodeconsole.console.configuration;

import java.util.Optional;
import java.util.Set;
import org.anodeconsole.console.configuration.SaveOutcome.NeedsRoot;
import org.anodeconsole.console.configuration.SaveOutcome.Saved;
import org.anodeconsole.console.configuration.SaveOutcome.Stale;
import org.anodeconsole.console.hosts.FileFacts;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.HostFile;
import org.anodeconsole.console.hosts.StaleFileException;
import org.anodeconsole.console.language.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a configuration and replaces it, keeping every version it meets. */
public final class Saving {
    private static final Logger LOG = LoggerFactory.getLogger(Saving.class);
    /** No configuration is larger. */
    static final int LARGEST = 1 << 20;

    private static final Set<String> RIGHTS = Set.of("hosts.file.forbidden", "hosts.file.readOnly", "hosts.file.owner");

    private final Versions versions;

    public Saving(Versions versions) {
        this.versions = versions;
    }

    /** The file as it is now. What it holds is kept as a version. */
    HostFile read(ConfigPlace place) throws ProblemException, InterruptedException {
        HostFile file = place.host().files().read(place.path(), LARGEST);
        versions.keep(place, file.content(), Version.Origin.FOUND);
        return file;
    }

    /**
     * Replaces the file if it still holds what is expected.
     *
     * @throws ProblemException when it could not be written, for another reason than missing rights
     */
    SaveOutcome save(ConfigPlace place, FileStamp expected, byte[] content) throws ProblemException, InterruptedException {
        try {
            FileStamp stamp = place.host().files().replace(place.path(), content, expected);
            saved(place, content);
            return new Saved(stamp);
        } catch (StaleFileException e) {
            return stale(place);
        } catch (ProblemException e) {
            Optional<FileFacts> there = RIGHTS.contains(e.key()) ? place.host().files().facts(place.path()) : Optional.empty();
            if (there.isEmpty()) {
                throw e;
            }
            return new NeedsRoot(new SudoSave(place.host(), there.get(), expected, content), e);
        }
    }

    /** Replaces it as root, after the user saw the commands and agreed. */
    SaveOutcome save(ConfigPlace place, SudoSave way, byte[] content) throws ProblemException, InterruptedException {
        try {
            FileStamp stamp = way.run();
            saved(place, content);
            return new Saved(stamp);
        } catch (StaleFileException e) {
            return stale(place);
        }
    }

    private SaveOutcome stale(ConfigPlace place) throws ProblemException, InterruptedException {
        return new Stale(place.host().files().facts(place.path()).isPresent() ? read(place) : null);
    }

    /** Keeps what another part of the console replaced the file with, and what it held before. */
    public void replaced(ConfigPlace place, byte[] before, byte[] after) {
        try {
            versions.keep(place, before, Version.Origin.FOUND);
        } catch (ProblemException e) {
            LOG.warn("What {} held could not be kept: {}", place.path(), e.getMessage());
        }
        saved(place, after);
    }

    private void saved(ConfigPlace place, byte[] content) {
        try {
            versions.keep(place, content, Version.Origin.SAVED);
        } catch (ProblemException e) {
            // The file itself holds the content and is kept as a version when it is read next.
            LOG.warn("The saved version of {} could not be kept: {}", place.path(), e.getMessage());
        }
    }

    /** What is known about the file, for ways by hand. */
    Optional<FileFacts> facts(ConfigPlace place) throws ProblemException, InterruptedException {
        return place.host().files().facts(place.path());
    }
}
