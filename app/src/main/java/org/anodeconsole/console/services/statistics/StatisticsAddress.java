package org.anodeconsole.console.services.statistics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.console.hosts.HostFiles;
import org.anodeconsole.console.language.ProblemException;

/**
 * Where a statistics server listens, seen from its own computer.
 *
 * @param port 1 to 65535
 */
public record StatisticsAddress(String host, int port) {
    private static final int LARGEST_FILE = 1 << 20;
    private static final Pattern FORM = Pattern.compile("(\\[[0-9A-Fa-f:.%]+]|[^\\s:/\\[\\]]*):(\\d{1,5})");

    /** The address {@code stats} gives in a taosanode.ini. */
    static StatisticsAddress in(HostFiles files, String ini) throws ProblemException, InterruptedException {
        if (ini.isEmpty()) {
            throw new ProblemException("services.statistics.noConfiguration", "");
        }
        IniDocument document = IniDocument.parse(files.read(ini, LARGEST_FILE).content());
        String stats = document.value("uwsgi", "stats").orElse("");
        if (stats.isEmpty()) {
            throw new ProblemException("services.statistics.off", "", ini);
        }
        return parse(stats);
    }

    /** An address that means every interface is asked on the loopback one. */
    static StatisticsAddress parse(String text) throws ProblemException {
        Matcher matcher = FORM.matcher(text);
        int port = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
        if (port < 1 || port > 65_535) {
            throw new ProblemException("services.statistics.badAddress", "", text);
        }
        String host = matcher.group(1).replace("[", "").replace("]", "");
        return switch (host) {
            case "", "*", "0.0.0.0" -> new StatisticsAddress("127.0.0.1", port);
            case "::" -> new StatisticsAddress("::1", port);
            default -> new StatisticsAddress(host, port);
        };
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
