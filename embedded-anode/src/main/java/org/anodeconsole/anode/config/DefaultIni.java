package org.anodeconsole.anode.config;

import java.nio.file.Path;

/** Writes the taosanode.ini of an anode that the console runs itself. */
final class DefaultIni {
    private static final String TEMPLATE = """
            # Configuration of an anode run by Anode Console. Changes take effect at its next start.

            [uwsgi]
            # Address the anode answers on. 127.0.0.1 keeps it to this computer.
            http =

            # File that holds the process number while the anode runs
            pidfile =

            # One line per request
            logto =

            # Address of the statistics, one JSON document per connection
            stats =

            [taosanode]
            # What the analysis has to report
            app-log =

            # Where models are stored
            model-dir =

            # DEBUG, INFO, WARN, ERROR or CRITICAL
            log-level =

            [tsfm-service]
            # Addresses of the foundation-model services, by algorithm
            tdtsfm_1 =
            timemoe-fc =
            """;

    private DefaultIni() {}

    static IniDocument write(Path directory, Path modelDirectory, int httpPort, int statsPort) {
        requirePort(httpPort);
        requirePort(statsPort);
        Path place = directory.toAbsolutePath();
        IniDocument document = IniDocument.parse(TEMPLATE)
                .withValue(IniDocument.UWSGI, "http", "127.0.0.1:" + httpPort)
                .withValue(IniDocument.UWSGI, "pidfile", place.resolve("taosanode.pid").toString())
                .withValue(IniDocument.UWSGI, "logto", place.resolve("taosanode.log").toString())
                .withValue(IniDocument.UWSGI, "stats", "127.0.0.1:" + statsPort)
                .withValue(IniSchema.TAOSANODE, "app-log", place.resolve("taosanode.app.log").toString())
                .withValue(IniSchema.TAOSANODE, "model-dir", modelDirectory.toAbsolutePath().toString())
                .withValue(IniSchema.TAOSANODE, "log-level", "INFO");
        for (IniKey key : IniSchema.keys(IniSchema.SERVICES)) {
            if (key.defaultValue().isPresent()) {
                document = document.withValue(IniSchema.SERVICES, key.name(), key.defaultValue().get());
            }
        }
        return document;
    }

    private static void requirePort(int port) {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is outside 1 to 65535");
        }
    }
}
