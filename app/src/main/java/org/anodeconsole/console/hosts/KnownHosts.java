package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anodeconsole.anode.config.DurableFile;
import org.anodeconsole.console.language.ProblemException;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/** The keys of computers seen before, in the files that {@code ssh} keeps too. */
final class KnownHosts {
    private static final long LARGEST_FILE = 1 << 24;

    /** What is known about a key. */
    enum Verdict {
        KNOWN,
        /** Nothing is known about the computer. */
        NEW,
        /** The computer is known, with another key. */
        CHANGED,
        REVOKED
    }

    private final List<Path> files;

    KnownHosts(List<Path> files) {
        this.files = files;
    }

    Verdict judge(String host, int port, PublicKey key) throws IOException {
        String[] presented = PublicKeyEntry.toString(key).split(" ");
        Verdict verdict = Verdict.NEW;
        for (KnownHostLine line : lines(host, port)) {
            boolean same = line.keyType().equals(presented[0]) && line.key().equals(presented[1]);
            if (line.marker().equals("@revoked")) {
                if (same) {
                    return Verdict.REVOKED;
                }
            } else if (line.marker().isEmpty()) {
                if (same) {
                    verdict = Verdict.KNOWN;
                } else if (verdict == Verdict.NEW) {
                    verdict = Verdict.CHANGED;
                }
            }
        }
        return verdict;
    }

    /** The kinds of key known of a computer: it shall be asked for these first. */
    Set<String> typesOf(String host, int port) throws IOException {
        return lines(host, port).stream().map(KnownHostLine::keyType).collect(Collectors.toSet());
    }

    private List<KnownHostLine> lines(String host, int port) throws IOException {
        String name = KnownHostLine.name(host, port);
        List<KnownHostLine> found = new ArrayList<>();
        for (Path file : files) {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_FILE) {
                Files.readString(file, StandardCharsets.ISO_8859_1)
                        .lines()
                        .flatMap(line -> KnownHostLine.parse(line).stream())
                        .filter(line -> line.isAbout(name))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Adds a key to the first file. */
    void remember(String host, int port, PublicKey key) throws ProblemException {
        Path file = files.getFirst();
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return; // As /dev/null: the user wants nothing remembered.
            }
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            byte[] old = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            String before = old.length > 0 && old[old.length - 1] != '\n' ? "\n" : "";
            String line = before + KnownHostLine.name(host, port) + " " + PublicKeyEntry.toString(key) + "\n";
            byte[] added = line.getBytes(StandardCharsets.UTF_8);
            byte[] all = Arrays.copyOf(old, old.length + added.length);
            System.arraycopy(added, 0, all, old.length, added.length);
            new DurableFile().write(file, all);
        } catch (IOException e) {
            throw FileProblem.of(file.toString(), e);
        }
    }
}
