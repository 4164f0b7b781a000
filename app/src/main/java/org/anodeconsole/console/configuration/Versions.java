package org.anodeconsole.console.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.anodeconsole.anode.config.DurableFile;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.language.ProblemException;

/**
 * Every content configuration files had, below one folder: for each file a list of its versions, one line each, and every distinct
 * content once, named by its hash. Contents are written before the list names them, so that a killed console leaves no version without
 * its content.
 */
public final class Versions {
    private static final String LIST = "versions";

    private final Path folder;
    private final VersionLadder ladder;
    private final InstantSource clock;
    private final DurableFile writer = new DurableFile();
    private final ReentrantLock lock = new ReentrantLock();

    public Versions(Path folder, VersionLadder ladder, InstantSource clock) {
        this.folder = folder;
        this.ladder = ladder;
        this.clock = clock;
    }

    /** The versions of a file, the newest first. */
    List<Version> list(ConfigPlace place) throws ProblemException {
        Path list = folder.resolve(place.key()).resolve(LIST);
        try {
            return Files.exists(list) ? parse(Files.readString(list)) : List.of();
        } catch (IOException e) {
            throw new ProblemException("configuration.versions.unreadable", e.toString(), list.toString());
        }
    }

    private static List<Version> parse(String text) {
        List<Version> versions = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split(" ");
            // A line of a later console that says more is still a version; anything else is not.
            if (parts.length >= 3 && parts[0].matches("\\d{1,18}") && parts[1].matches("[0-9a-f]{64}")) {
                Version.Origin origin = parts[2].equals("SAVED") ? Version.Origin.SAVED : Version.Origin.FOUND;
                versions.add(new Version(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1], origin));
            }
        }
        return versions;
    }

    /** The content of a version. */
    byte[] content(ConfigPlace place, Version version) throws ProblemException {
        Path file = folder.resolve(place.key()).resolve(version.sha256());
        try {
            byte[] content = Files.readAllBytes(file);
            if (FileStamp.of(content).sha256().equals(version.sha256())) {
                return content;
            }
            throw new IOException("the content does not have the hash it had");
        } catch (IOException e) {
            throw new ProblemException("configuration.versions.unreadable", e.toString(), file.toString());
        }
    }

    /** The content with a hash, if it was ever a version of this file. */
    Optional<byte[]> content(ConfigPlace place, FileStamp stamp) throws ProblemException {
        for (Version version : list(place)) {
            if (version.sha256().equals(stamp.sha256())) {
                return Optional.of(content(place, version));
            }
        }
        return Optional.empty();
    }

    /** Keeps a content, unless it is the newest version already. */
    void keep(ConfigPlace place, byte[] content, Version.Origin origin) throws ProblemException {
        lock.lock();
        Path own = folder.resolve(place.key());
        try {
            List<Version> versions = new ArrayList<>(list(place));
            String hash = FileStamp.of(content).sha256();
            if (!versions.isEmpty() && versions.getFirst().sha256().equals(hash)) {
                return;
            }
            Files.createDirectories(own);
            if (!Files.exists(own.resolve(hash))) {
                writer.write(own.resolve(hash), content);
            }
            versions.add(new Version(clock.instant(), hash, origin));
            versions.sort(Comparator.comparing(Version::at).reversed());
            List<Version> kept = ladder.keep(versions, clock.instant());
            writer.write(own.resolve(LIST), text(kept).getBytes(StandardCharsets.UTF_8));
            forget(own, kept);
        } catch (IOException e) {
            throw new ProblemException("configuration.versions.unwritable", e.toString(), own.toString());
        } finally {
            lock.unlock();
        }
    }

    private static String text(List<Version> versions) {
        return versions.stream()
                .map(version -> version.at().toEpochMilli() + " " + version.sha256() + " " + version.origin() + "\n")
                .collect(Collectors.joining());
    }

    private static void forget(Path place, List<Version> kept) throws IOException {
        Set<String> wanted = kept.stream().map(Version::sha256).collect(Collectors.toSet());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                place, file -> file.getFileName().toString().matches("[0-9a-f]{64}"))) {
            for (Path file : files) {
                if (!wanted.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
