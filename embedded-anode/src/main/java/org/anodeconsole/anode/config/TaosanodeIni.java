package org.anodeconsole.anode.config;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anodeconsole.anode.config.AnodeSettings.LogLevel;

/** The settings in a taosanode.ini, and all that is to be said about them. */
public final class TaosanodeIni {
    static final List<String> LOG_LEVELS =
            List.of(LogLevel.values()).stream().map(Enum::name).toList();
    private static final long LARGEST_FILE = 1 << 20;
    private static final List<IniRule> RULES = List.of(
            new ReaderRules(),
            new KeyRules(),
            new UwsgiRules(),
            new AddressRules(),
            new PathRules(),
            new AnalysisRules(),
            new PercentRules());

    private final IniDocument document;

    private TaosanodeIni(IniDocument document) {
        this.document = document;
    }

    public static TaosanodeIni of(IniDocument document) {
        return new TaosanodeIni(document);
    }

    /**
     * @throws IOException when the file cannot be read or is larger than 1 MiB, which no configuration is
     */
    public static TaosanodeIni read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST_FILE) {
            throw new IOException(file + " has " + size + " bytes; a configuration has at most " + LARGEST_FILE
                    + ": is this the right file?");
        }
        return of(IniDocument.parse(Files.readAllBytes(file)));
    }

    /**
     * The file of an anode that the console runs itself: listens on this computer alone, writes its logs and its process number into
     * one directory.
     *
     * @param directory for logs and the process number
     * @param modelDirectory where models are stored
     * @param httpPort 1 to 65535
     * @param statsPort 1 to 65535, another one
     */
    public static TaosanodeIni defaultFor(Path directory, Path modelDirectory, int httpPort, int statsPort) {
        return of(DefaultIni.write(directory, modelDirectory, httpPort, statsPort));
    }

    public IniDocument document() {
        return document;
    }

    /** Everything worth knowing, in the order of the lines; what is absent comes last. */
    public List<Finding> findings(IniTarget target, ConfigEnvironment environment) {
        IniCheck check = new IniCheck(document, PythonReading.of(document), target, environment);
        List<Finding> findings = new ArrayList<>();
        RULES.forEach(rule -> rule.judge(check, findings::add));
        findings.sort(Comparator.comparingInt(
                        (Finding finding) -> finding.line() == 0 ? Integer.MAX_VALUE : finding.line())
                .thenComparing(Finding::severity));
        return List.copyOf(findings);
    }

    /**
     * What this project's anode takes from the file. Absent keys have their defaults, an unknown log level means INFO as it does for
     * the reference.
     *
     * @throws IllegalArgumentException naming every value that cannot be used
     */
    public AnodeSettings settings() {
        List<String> refused = new ArrayList<>();
        InetSocketAddress http = address("http", refused)
                .orElseGet(() -> new InetSocketAddress("127.0.0.1", 6090));
        Optional<InetSocketAddress> stats = address("stats", refused);
        Optional<Path> pidFile = path(IniDocument.UWSGI, "pidfile", refused);
        Optional<Path> accessLog = path(IniDocument.UWSGI, "logto", refused);
        Path appLog = path(IniSchema.TAOSANODE, "app-log", refused).orElse(Path.of("taosanode.app.log"));
        Path models = path(IniSchema.TAOSANODE, "model-dir", refused)
                .orElse(Path.of("/var/lib/taos/taosanode/model/"));
        LogLevel level = document.value(IniSchema.TAOSANODE, "log-level")
                .flatMap(AnalysisRules::level)
                .orElse(LogLevel.INFO);
        Map<String, URI> services = services(refused);
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", refused));
        }
        return new AnodeSettings(http, stats, pidFile, accessLog, appLog, models, level, services);
    }

    private Optional<InetSocketAddress> address(String key, List<String> refused) {
        return read(IniDocument.UWSGI, key, refused, "host:port with a port from 1 to 65535", text -> HostPort.parse(text)
                .filter(HostPort::isValidPort)
                .map(HostPort::toSocketAddress));
    }

    private Optional<Path> path(String section, String key, List<String> refused) {
        if (document.value(section, key).orElse("").isEmpty()) {
            return Optional.empty();
        }
        return read(section, key, refused, "a path", text -> {
            try {
                return Optional.of(Path.of(text));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        });
    }

    private Map<String, URI> services(List<String> refused) {
        Map<String, URI> services = new LinkedHashMap<>();
        for (IniKey key : IniSchema.keys(IniSchema.SERVICES)) {
            key.defaultValue().ifPresent(url -> services.put(key.name(), URI.create(url)));
        }
        for (IniEntry entry : document.entries()) {
            if (entry.section().equals(IniSchema.SERVICES) && !entry.delimiter().isEmpty()) {
                read(IniSchema.SERVICES, entry.key(), refused, "an address such as http://127.0.0.1:5000/tdtsfm", AnalysisRules::serviceUrl)
                        .ifPresent(url -> services.put(entry.key().toLowerCase(Locale.ROOT), url));
            }
        }
        return services;
    }

    private <T> Optional<T> read(
            String section, String key, List<String> refused, String allowed, Function<String, Optional<T>> reader) {
        Optional<IniEntry> entry = document.entry(section, key);
        Optional<T> value = entry.flatMap(e -> reader.apply(e.value()));
        if (entry.isPresent() && value.isEmpty()) {
            refused.add("line " + entry.get().line() + ": " + key + " = " + entry.get().value() + " is not " + allowed);
        }
        return value;
    }
}
