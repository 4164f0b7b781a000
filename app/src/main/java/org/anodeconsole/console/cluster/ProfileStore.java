package org.anodeconsole.console.cluster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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

/**
 * The connection profiles and the file they live in, {@code connections.json}. A file that cannot be read is
 * {@linkplain SetAside set aside}, never overwritten; {@link #setAside()} says so. Files hold no secrets.
 */
public final class ProfileStore {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final long LARGEST_FILE = 1 << 20;
    private static final int MOST_PROFILES = 200;

    /** @param current the id of the profile in use; empty for none */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Stored(String current, List<ClusterProfile> profiles) {
        @SuppressWarnings("NullAway") // Jackson passes null for what a file leaves out.
        Stored {
            current = current == null ? "" : current;
            profiles = profiles == null ? List.of() : List.copyOf(profiles);
        }
    }

    private final Path file;
    private final Optional<SetAside> setAside;
    private Stored stored;

    private ProfileStore(Path file, Stored stored, Optional<SetAside> setAside) {
        this.file = file;
        this.stored = stored;
        this.setAside = setAside;
    }

    /** Reads the profiles kept in a directory. */
    public static ProfileStore open(Path directory) {
        Path file = directory.resolve("connections.json");
        if (!Files.exists(file)) {
            return new ProfileStore(file, new Stored("", List.of()), Optional.empty());
        }
        try {
            return new ProfileStore(file, read(file), Optional.empty());
        } catch (IOException e) {
            return new ProfileStore(file, new Stored("", List.of()), Optional.of(SetAside.of(file, e)));
        }
    }

    private static Stored read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException(file + " is larger than " + LARGEST_FILE + " bytes");
        }
        Stored stored = JSON.readValue(Files.readAllBytes(file), Stored.class);
        if (stored == null || stored.profiles().size() > MOST_PROFILES) {
            throw new IOException(file + " holds no connections, or more than " + MOST_PROFILES);
        }
        return stored;
    }

    /** The unreadable file of an earlier run, where it is now. */
    public Optional<SetAside> setAside() {
        return setAside;
    }

    public synchronized List<ClusterProfile> profiles() {
        return stored.profiles();
    }

    /** The profile that was in use last. */
    public synchronized Optional<ClusterProfile> current() {
        return stored.profiles().stream().filter(profile -> profile.id().equals(stored.current())).findFirst();
    }

    /** Keeps the profiles and which of them is in use; null for none. */
    synchronized void save(List<ClusterProfile> profiles, String current) throws ProblemException {
        stored = new Stored(current, profiles);
        if (setAside.isPresent()) {
            setAside.get().requireMoved();
        }
        write(file, stored);
    }

    /** Writes profiles, without secrets, for another console. */
    static void export(List<ClusterProfile> profiles, Path target) throws ProblemException {
        write(target, new Stored("", profiles));
    }

    private static void write(Path target, Stored content) throws ProblemException {
        try {
            new DurableFile().write(target, JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new ProblemException("cluster.profiles.unwritable", e.toString(), target.toString());
        }
    }

    /**
     * Reads what {@link #export} wrote. Profiles get identities of their own, so that no secret kept here is ever sent to an
     * address out of a foreign file, and names that are still free.
     */
    static List<ClusterProfile> load(Path source, List<String> taken) throws ProblemException {
        Stored read;
        try {
            read = read(source);
        } catch (IOException e) {
            throw new ProblemException("cluster.profiles.unreadable", e.toString(), source.toString());
        }
        List<String> names = new ArrayList<>(taken);
        List<ClusterProfile> profiles = new ArrayList<>();
        for (ClusterProfile profile : read.profiles()) {
            ClusterProfile fresh = profile.copy(freeName(profile.name(), names));
            // The file of an authority may be missing here as yet; the form says so.
            List<ProblemException> wrong = ProfileRules.check(fresh, names).stream()
                    .map(ProfileRules.Finding::problem)
                    .filter(problem -> !problem.key().equals("cluster.profile.authority"))
                    .toList();
            if (!wrong.isEmpty()) {
                throw wrong.getFirst();
            }
            names.add(fresh.name());
            profiles.add(fresh);
        }
        return profiles;
    }

    static String freeName(String wanted, List<String> taken) {
        String name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + " (" + i + ")";
        }
        return name;
    }
}
