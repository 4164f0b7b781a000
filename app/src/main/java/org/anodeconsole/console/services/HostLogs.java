package org.anodeconsole.console.services;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.ProblemException;

/** The logs of an anode that systemd runs: the files its configuration names, and the journal of its unit. */
final class HostLogs {
    private static final int LARGEST_INI = 1 << 20;

    private final Host host;
    private final String ini;
    private final JournalLog journal;
    private volatile List<LogSource> sources;

    /** @param ini the path of the configuration on the host */
    HostLogs(Host host, String unit, String ini) {
        this.host = host;
        this.ini = ini;
        this.journal = new JournalLog(host, unit, ZoneId.systemDefault());
        this.sources = List.of(journal);
    }

    List<LogSource> sources() {
        return sources;
    }

    /** Reads in the configuration where the logs are. A log whose path stays the same keeps its lines. */
    void look() throws InterruptedException {
        IniDocument document;
        try {
            document = IniDocument.parse(host.files().read(ini, LARGEST_INI).content());
        } catch (ProblemException e) {
            sources = List.of(journal); // What is wrong with the configuration is told where it is shown.
            return;
        }
        List<LogSource> found = new ArrayList<>();
        file(document, "application", "taosanode", "app-log").ifPresent(found::add);
        file(document, "requests", "uwsgi", "logto").ifPresent(found::add);
        found.add(journal);
        sources = List.copyOf(found);
    }

    private Optional<LogSource> file(IniDocument document, String name, String section, String key) {
        return document.value(section, key)
                .flatMap(path -> absolute(document, path))
                .map(path -> sources.stream()
                        .filter(source -> source.name().equals(name) && source.place().equals(path))
                        .findFirst()
                        .orElseGet(() -> new HostLogFile(name, host.files(), path)));
    }

    /** A relative path begins where uWSGI changes to. */
    private static Optional<String> absolute(IniDocument document, String path) {
        if (path.startsWith("/")) {
            return Optional.of(path);
        }
        return document.value("uwsgi", "chdir")
                .filter(folder -> folder.startsWith("/") && !path.isEmpty())
                .map(folder -> folder.endsWith("/") ? folder + path : folder + "/" + path);
    }
}
