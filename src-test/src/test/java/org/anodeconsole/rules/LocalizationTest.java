package org.anodeconsole.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every word of the window exists in both languages, is used, and takes the same arguments. */
class LocalizationTest {
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9.]*)\"");
    private static final Pattern DIRECT = Pattern.compile(
            "(?:\\.text|\\.bind)\\(\\s*\"([A-Za-z0-9.]+)\"\\s*[,)]");
    private static final Pattern PROBLEM = Pattern.compile(
            "new (?:ProblemException\\(|ClusterException\\([^,\"]*,)\\s*\"([A-Za-z0-9.]+)\"\\s*,");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");

    private static Path app;
    private static Properties english;
    private static Properties chinese;
    private static String source;

    @BeforeAll
    static void read() throws IOException {
        app = Sources.root().resolve("app").resolve("src").resolve("main");
        Path bundles = app.resolve("resources/org/anodeconsole/console");
        english = load(bundles.resolve("messages.properties"));
        chinese = load(bundles.resolve("messages_zh_CN.properties"));
        StringBuilder all = new StringBuilder();
        for (Path file : Sources.java(app)) {
            all.append(Files.readString(file)).append('\n');
        }
        source = all.toString();
        assertTrue(english.size() > 50 && source.length() > 100_000, "bundles and sources were found");
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void noKeyStandsTwiceInABundle() throws IOException {
        for (String name : List.of("messages.properties", "messages_zh_CN.properties")) {
            List<String> keys = Files.readAllLines(app.resolve("resources/org/anodeconsole/console").resolve(name)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            List<String> twice = keys.stream().filter(key -> keys.indexOf(key) != keys.lastIndexOf(key)).toList();
            assertEquals(List.of(), twice, name);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        List<String> different = english.stringPropertyNames().stream()
                .filter(key -> !arguments(english.getProperty(key)).equals(arguments(chinese.getProperty(key, ""))))
                .sorted()
                .toList();
        assertEquals(List.of(), different);
    }

    @Test
    void noTextHasAStraightApostrophe() {
        // MessageFormat takes it for a quote and swallows it, and the arguments behind it.
        List<String> quoted = Stream.of(english, chinese)
                .flatMap(bundle -> bundle.stringPropertyNames().stream()
                        .filter(key -> bundle.getProperty(key).contains("'")))
                .sorted()
                .toList();
        assertEquals(List.of(), quoted);
    }

    @Test
    void everyKeyInTheCodeHasAText() {
        Set<String> missing = new TreeSet<>();
        Matcher direct = DIRECT.matcher(source);
        while (direct.find()) {
            if (!direct.group(1).endsWith(".") && !english.containsKey(direct.group(1))) {
                missing.add(direct.group(1) + "=");
            }
        }
        Matcher problem = PROBLEM.matcher(source);
        while (problem.find()) {
            for (String part : List.of(".what", ".remedy")) {
                if (!english.containsKey(problem.group(1) + part)) {
                    missing.add(problem.group(1) + part + "=");
                }
            }
        }
        assertEquals(Set.of(), missing, "add to both bundles:\n" + String.join("\n", missing));
    }

    @Test
    void everyTextIsUsed() {
        Set<String> literals = new TreeSet<>();
        Matcher literal = LITERAL.matcher(source);
        while (literal.find()) {
            literals.add(literal.group(1));
        }
        List<String> prefixes = literals.stream().filter(text -> text.length() > 2 && text.endsWith(".")).toList();
        List<String> suffixes = literals.stream().filter(text -> text.length() > 2 && text.startsWith(".")).toList();
        List<String> unused = new ArrayList<>();
        for (String key : english.stringPropertyNames()) {
            boolean used = literals.contains(key)
                    || prefixes.stream().anyMatch(key::startsWith)
                    || suffixes.stream().anyMatch(suffix ->
                            key.endsWith(suffix) && literals.contains(key.substring(0, key.length() - suffix.length())));
            if (!used) {
                unused.add(key);
            }
        }
        assertEquals(List.of(), unused.stream().sorted().toList());
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
