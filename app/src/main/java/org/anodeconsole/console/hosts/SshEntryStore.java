package org.anodeconsole.console.hosts;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.config.DurableFile;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.SetAside;

/** The SSH hosts the user entered, in {@code ssh-hosts.json}. A file that cannot be read is set aside, never overwritten. */
public final class SshEntryStore {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final long LARGEST_FILE = 1 << 20;
    private static final int MOST_ENTRIES = 200;

    private final Path file;
    private final Optional<SetAside> setAside;
    private List<SshEntry> entries;

    private SshEntryStore(Path file, List<SshEntry> entries, Optional<SetAside> setAside) {
        this.file = file;
        this.entries = entries;
        this.setAside = setAside;
    }

    /** Reads the file in a directory, or starts with none. */
    public static SshEntryStore open(Path directory) {
        Path file = directory.resolve("ssh-hosts.json");
        if (!Files.exists(file)) {
            return new SshEntryStore(file, List.of(), Optional.empty());
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new IOException(file + " is larger than " + LARGEST_FILE + " bytes");
            }
            List<SshEntry> entries = List.of(JSON.readValue(Files.readAllBytes(file), SshEntry[].class));
            requireGood(entries);
            return new SshEntryStore(file, entries, Optional.empty());
        } catch (IOException | ProblemException | NullPointerException e) {
            return new SshEntryStore(file, List.of(), Optional.of(SetAside.of(file, e)));
        }
    }

    private static void requireGood(List<SshEntry> entries) throws ProblemException {
        if (entries.size() > MOST_ENTRIES) {
            throw new ProblemException("hosts.entry.tooMany", "", String.valueOf(MOST_ENTRIES));
        }
        for (SshEntry entry : entries) {
            entry.check();
            if (entries.stream().filter(other -> other.name().equals(entry.name())).count() > 1) {
                throw new ProblemException("hosts.entry.twice", "", entry.name());
            }
        }
    }

    /** The unreadable file of an earlier run, where it is now. */
    public Optional<SetAside> setAside() {
        return setAside;
    }

    public synchronized List<SshEntry> all() {
        return entries;
    }

    /** Adds an entry; one of the same name is replaced where it stands. */
    public synchronized void put(SshEntry entry) throws ProblemException {
        List<SshEntry> changed = new ArrayList<>(entries);
        changed.replaceAll(old -> old.name().equals(entry.name()) ? entry : old);
        if (!changed.contains(entry)) {
            changed.add(entry);
        }
        save(changed);
    }

    public synchronized void remove(String name) throws ProblemException {
        save(entries.stream().filter(entry -> !entry.name().equals(name)).toList());
    }

    private void save(List<SshEntry> changed) throws ProblemException {
        requireGood(changed);
        if (setAside.isPresent()) {
            setAside.get().requireMoved();
        }
        try {
            new DurableFile().write(file, JSON.writeValueAsBytes(changed));
        } catch (IOException e) {
            throw FileProblem.of(file.toString(), e);
        }
        entries = List.copyOf(changed);
    }
}
