package org.anodeconsole.anode.config;

import static org.anodeconsole.anode.config.IniKey.Type.ADDRESS;
import static org.anodeconsole.anode.config.IniKey.Type.DIRECTORY;
import static org.anodeconsole.anode.config.IniKey.Type.FILE;
import static org.anodeconsole.anode.config.IniKey.Type.FLAG;
import static org.anodeconsole.anode.config.IniKey.Type.LOG_LEVEL;
import static org.anodeconsole.anode.config.IniKey.Type.NUMBER;
import static org.anodeconsole.anode.config.IniKey.Type.SERVER_LEVEL;
import static org.anodeconsole.anode.config.IniKey.Type.TEXT;
import static org.anodeconsole.anode.config.IniKey.Type.URL;
import static org.anodeconsole.anode.config.IniKey.Type.WRITTEN_FILE;

import java.util.List;
import java.util.Optional;

/** The names of taosanode.config.py that the anode or its gunicorn server reads. Other names are allowed. */
public final class PythonSchema {
    /** What gunicorn reads. */
    public static final String SERVER = "gunicorn";
    /** What the analysis reads. */
    public static final String ANALYSIS = "analysis";
    static final String INSTALLED_APP = "app:app";
    private static final int DAY = 86_400;

    private static final List<IniKey> KEYS = List.of(
            server("bind", ADDRESS).withDefault("127.0.0.1:8000"),
            server("workers", NUMBER).withRange(1, 1024).withDefault("1"),
            server("threads", NUMBER).withRange(1, 1024).withDefault("1"),
            server("worker_class", TEXT).withDefault("sync"),
            server("timeout", NUMBER).withRange(0, DAY).withDefault("30"),
            server("graceful_timeout", NUMBER).withRange(0, DAY).withDefault("30"),
            server("keepalive", NUMBER).withRange(0, DAY).withDefault("2"),
            server("backlog", NUMBER).withRange(64, 65_535).withDefault("2048"),
            server("max_requests", NUMBER).withRange(0, Long.MAX_VALUE).withDefault("0"),
            server("max_requests_jitter", NUMBER).withRange(0, Long.MAX_VALUE).withDefault("0"),
            server("accesslog", WRITTEN_FILE),
            server("errorlog", WRITTEN_FILE).withDefault("-"),
            server("loglevel", SERVER_LEVEL).withDefault("info"),
            server("pidfile", WRITTEN_FILE),
            server("proc_name", TEXT),
            server("daemon", FLAG).withDefault("False"),
            server("preload_app", FLAG).withDefault("False"),
            server("wsgi_app", TEXT).withRequired(INSTALLED_APP),
            server("pythonpath", DIRECTORY),
            server("virtualenv", DIRECTORY),
            server("user", TEXT),
            server("group", TEXT),
            server("certfile", FILE),
            server("keyfile", FILE),
            server("ca_certs", FILE),
            server("ssl_version", TEXT),
            server("ciphers", TEXT),
            analysis("app_log", WRITTEN_FILE),
            analysis("model_dir", DIRECTORY),
            analysis("log_level", LOG_LEVEL).withDefault("INFO"),
            analysis("draw_result", FLAG).withDefault("False"),
            analysis("tdtsfm_1", URL),
            analysis("timemoe_fc", URL),
            analysis("models", TEXT),
            analysis("waitresslog", WRITTEN_FILE),
            analysis("waitress_config", TEXT));

    private PythonSchema() {}

    public static List<IniKey> keys() {
        return KEYS;
    }

    public static Optional<IniKey> find(String name) {
        return KEYS.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** The known name that an unknown one was probably meant to be. */
    public static Optional<String> suggestion(String name) {
        return Spelling.nearest(name, KEYS.stream().map(IniKey::name).toList());
    }

    private static IniKey server(String name, IniKey.Type type) {
        return IniKey.of(SERVER, name, type);
    }

    private static IniKey analysis(String name, IniKey.Type type) {
        return IniKey.of(ANALYSIS, name, type);
    }
}
