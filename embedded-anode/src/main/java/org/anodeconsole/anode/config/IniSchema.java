package org.anodeconsole.anode.config;

import static org.anodeconsole.anode.config.IniKey.Type.ADDRESS;
import static org.anodeconsole.anode.config.IniKey.Type.BOOLEAN;
import static org.anodeconsole.anode.config.IniKey.Type.DIRECTORY;
import static org.anodeconsole.anode.config.IniKey.Type.FILE;
import static org.anodeconsole.anode.config.IniKey.Type.LOG_LEVEL;
import static org.anodeconsole.anode.config.IniKey.Type.NUMBER;
import static org.anodeconsole.anode.config.IniKey.Type.TEXT;
import static org.anodeconsole.anode.config.IniKey.Type.URL;
import static org.anodeconsole.anode.config.IniKey.Type.WRITTEN_FILE;

import java.util.List;
import java.util.Optional;

/** Every key of taosanode.ini that either anode reads, and the uWSGI options people meet in it. Other keys are allowed. */
public final class IniSchema {
    public static final String TAOSANODE = "taosanode";
    public static final String SERVICES = "tsfm-service";
    static final String DEFAULT_HTTP = "127.0.0.1:6090";
    static final String INSTALLED_LIB = "/usr/local/taos/taosanode/lib";
    static final String INSTALLED_WSGI = INSTALLED_LIB + "/taosanalytics/app.py";
    private static final int DAY = 86_400;

    private static final List<IniKey> KEYS = List.of(
            uwsgi("http", ADDRESS).withDefault(DEFAULT_HTTP).heeded(),
            uwsgi("https", TEXT),
            uwsgi("http-keepalive", TEXT),
            uwsgi("http-connect-timeout", NUMBER).withRange(0, DAY).withDefault("5"),
            uwsgi("http-processes", NUMBER).withRange(1, 1024).withDefault("1"),
            uwsgi("http-socket", TEXT),
            uwsgi("socket", TEXT).repeated(),
            uwsgi("http-timeout", NUMBER).withRange(0, DAY).withDefault("60"),
            uwsgi("socket-timeout", NUMBER).withRange(0, DAY).withDefault("4"),
            uwsgi("harakiri", NUMBER).withRange(0, DAY).withDefault("0"),
            uwsgi("stats", ADDRESS).heeded(),
            uwsgi("stats-http", BOOLEAN).withDefault("false"),
            uwsgi("pidfile", WRITTEN_FILE).heeded(),
            uwsgi("logto", WRITTEN_FILE).heeded(),
            uwsgi("log-maxsize", NUMBER).withRange(0, Long.MAX_VALUE),
            uwsgi("logto2", WRITTEN_FILE),
            uwsgi("log-date", TEXT),
            uwsgi("log-master", BOOLEAN).withDefault("false"),
            uwsgi("log-format", TEXT),
            uwsgi("log-4xx", BOOLEAN).withDefault("false"),
            uwsgi("log-5xx", BOOLEAN).withDefault("false"),
            uwsgi("log-slow", NUMBER).withRange(0, Long.MAX_VALUE),
            uwsgi("disable-logging", BOOLEAN).withDefault("false"),
            uwsgi("daemonize", WRITTEN_FILE),
            uwsgi("chdir", DIRECTORY).withRequired(INSTALLED_LIB),
            uwsgi("wsgi-file", FILE).withRequired(INSTALLED_WSGI),
            uwsgi("callable", TEXT).withRequired("app"),
            uwsgi("module", TEXT),
            uwsgi("virtualenv", DIRECTORY),
            uwsgi("home", DIRECTORY),
            uwsgi("pythonpath", TEXT).repeated(),
            uwsgi("plugins", TEXT).repeated(),
            uwsgi("env", TEXT).repeated(),
            uwsgi("master", BOOLEAN).withDefault("false"),
            uwsgi("processes", NUMBER).withRange(1, 1024).withDefault("1"),
            uwsgi("workers", NUMBER).withRange(1, 1024).withDefault("1"),
            uwsgi("threads", NUMBER).withRange(1, 1024).withDefault("1"),
            uwsgi("enable-threads", BOOLEAN).withDefault("false"),
            uwsgi("lazy-apps", BOOLEAN).withDefault("false"),
            uwsgi("single-interpreter", BOOLEAN).withDefault("false"),
            uwsgi("need-app", BOOLEAN).withDefault("false"),
            uwsgi("listen", NUMBER).withRange(1, 65535).withDefault("100"),
            uwsgi("buffer-size", NUMBER).withRange(0, 65535).withDefault("4096"),
            uwsgi("post-buffering", NUMBER).withRange(0, Long.MAX_VALUE).withDefault("0"),
            uwsgi("max-requests", NUMBER).withRange(0, Long.MAX_VALUE).withDefault("0"),
            uwsgi("max-worker-lifetime", NUMBER).withRange(0, Long.MAX_VALUE).withDefault("0"),
            uwsgi("reload-on-rss", NUMBER).withRange(0, Long.MAX_VALUE).withDefault("0"),
            uwsgi("evil-reload-on-rss", NUMBER).withRange(0, Long.MAX_VALUE).withDefault("0"),
            uwsgi("worker-reload-mercy", NUMBER).withRange(0, DAY).withDefault("60"),
            uwsgi("cheaper", NUMBER).withRange(1, 1024),
            uwsgi("cheaper-initial", NUMBER).withRange(1, 1024),
            uwsgi("offload-threads", NUMBER).withRange(0, 1024).withDefault("0"),
            uwsgi("thunder-lock", BOOLEAN).withDefault("false"),
            uwsgi("py-autoreload", NUMBER).withRange(0, DAY).withDefault("0"),
            uwsgi("touch-reload", TEXT).repeated(),
            uwsgi("strict", BOOLEAN).withDefault("false"),
            uwsgi("no-orphans", BOOLEAN).withDefault("false"),
            uwsgi("procname-prefix", TEXT),
            uwsgi("auto-procname", BOOLEAN).withDefault("false"),
            uwsgi("ignore-sigpipe", BOOLEAN).withDefault("false"),
            uwsgi("ignore-write-errors", BOOLEAN).withDefault("false"),
            uwsgi("disable-write-exception", BOOLEAN).withDefault("false"),
            uwsgi("reload-mercy", NUMBER).withRange(0, DAY).withDefault("60"),
            uwsgi("memory-report", BOOLEAN).withDefault("false"),
            uwsgi("vacuum", BOOLEAN).withDefault("false"),
            uwsgi("die-on-term", BOOLEAN).withDefault("false"),
            uwsgi("uid", TEXT),
            uwsgi("gid", TEXT),
            IniKey.of(TAOSANODE, "app-log", WRITTEN_FILE).withDefault("taosanode.app.log").heeded(),
            IniKey.of(TAOSANODE, "model-dir", DIRECTORY).withDefault("/var/lib/taos/taosanode/model/").heeded(),
            IniKey.of(TAOSANODE, "log-level", LOG_LEVEL).withDefault("INFO").heeded(),
            IniKey.of(TAOSANODE, "draw-result", TEXT),
            service("tdtsfm_1").withDefault("http://127.0.0.1:5000/tdtsfm"),
            service("timemoe-fc").withDefault("http://127.0.0.1:5001/ds_predict"),
            service("moirai"));

    private IniSchema() {}

    public static List<IniKey> keys() {
        return KEYS;
    }

    /** The sections either anode reads. */
    public static List<String> sections() {
        return List.of(IniDocument.UWSGI, TAOSANODE, SERVICES);
    }

    public static List<IniKey> keys(String section) {
        return KEYS.stream().filter(key -> key.section().equals(section)).toList();
    }

    /** A key as its reader finds it: exact in {@code [uwsgi]}, in any case elsewhere. */
    public static Optional<IniKey> find(String section, String name) {
        boolean exact = section.equals(IniDocument.UWSGI);
        return keys(section).stream()
                .filter(key -> exact ? key.name().equals(name) : key.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The known key that an unknown one was probably meant to be. */
    public static Optional<String> suggestion(String section, String name) {
        return Spelling.nearest(name, keys(section).stream().map(IniKey::name).toList());
    }

    private static IniKey uwsgi(String name, IniKey.Type type) {
        return IniKey.of(IniDocument.UWSGI, name, type);
    }

    private static IniKey service(String name) {
        return IniKey.of(SERVICES, name, URL).heeded();
    }
}
