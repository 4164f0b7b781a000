package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines of a client's configuration, as ssh_config(5) describes them: for each key the first value that applies counts,
 * {@code IdentityFile} gathers all. {@code Include} is followed. {@code Match} applies only as {@code Match all}: its other
 * conditions would run programs.
 */
final class SshConfigText {
    private static final int MOST_FILES = 64;
    private static final long LARGEST_FILE = 1 << 20;

    /** A line that says something, and the patterns of the section it stands in; none apply everywhere. */
    private record Line(List<String> patterns, String key, String value) {}

    private final List<Line> lines = new ArrayList<>();
    private final Path home;
    private int files;

    private SshConfigText(Path home) {
        this.home = home;
    }

    /** Reads the file; a missing one says nothing. */
    static SshConfigText read(Path file, Path home) throws IOException {
        SshConfigText text = new SshConfigText(home);
        text.read(file, List.of());
        return text;
    }

    Optional<String> first(String alias, String key) {
        return all(alias, key).stream().findFirst();
    }

    List<String> all(String alias, String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key) && (line.patterns().isEmpty() || HostPatterns.apply(line.patterns(), alias)))
                .map(Line::value)
                .toList();
    }

    private void read(Path file, List<String> outer) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        if (++files > MOST_FILES || Files.size(file) > LARGEST_FILE) {
            throw new IOException(file + ": too many files are included, or it is larger than " + LARGEST_FILE + " bytes");
        }
        List<String> patterns = outer;
        for (String raw : Files.readAllLines(file)) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\s*=\\s*|\\s+", 2);
            String key = parts[0].toLowerCase(Locale.ROOT);
            List<String> words = parts.length < 2 ? List.of() : words(parts[1]);
            switch (key) {
                case "host" -> patterns = words;
                case "match" -> patterns = words.equals(List.of("all")) ? List.of("*") : List.of("!*");
                case "include" -> include(words, patterns);
                default -> lines.add(new Line(patterns, key, String.join(" ", words)));
            }
        }
    }

    private void include(List<String> globs, List<String> patterns) throws IOException {
        for (String glob : globs) {
            String full = glob.startsWith("~/") ? home + glob.substring(1) : glob;
            Path path = home.resolve(".ssh").resolve(full);
            Path name = path.getFileName();
            if (name == null || path.getParent() == null || !Files.isDirectory(path.getParent())) {
                continue;
            }
            List<Path> found = new ArrayList<>();
            try (DirectoryStream<Path> matching = Files.newDirectoryStream(path.getParent(), name.toString())) {
                matching.forEach(found::add);
            }
            found.sort(null);
            for (Path each : found) {
                read(each, patterns);
            }
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        var matcher = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(text);
        while (matcher.find()) {
            String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (word.startsWith("#")) {
                break;
            }
            words.add(word);
        }
        return words;
    }
}
