package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.anode.config.AnodeSettings;

/** Where the commands get their settings from. */
final class SettingsFile {
    private SettingsFile() {}

    static AnodeSettings read(Optional<Path> file) throws IOException {
        Map<String, String> values = new HashMap<>();
        if (file.isPresent()) {
            for (String line : Files.readAllLines(file.get())) {
                int equals = line.indexOf('=');
                if (equals > 0 && "#;[".indexOf(line.charAt(0)) < 0) {
                    values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                }
            }
        }
        return new AnodeSettings(
                address(values.getOrDefault("http", "127.0.0.1:6090")),
                Optional.ofNullable(values.get("stats")).map(SettingsFile::address),
                Optional.ofNullable(values.get("pidfile")).map(Path::of),
                Optional.ofNullable(values.get("logto")).map(Path::of),
                Path.of(values.getOrDefault("app-log", "taosanode.app.log")),
                Path.of(values.getOrDefault("model-dir", "/usr/local/taos/taosanode/model/")),
                AnodeSettings.LogLevel.valueOf(values.getOrDefault("log-level", "INFO").toUpperCase(Locale.ROOT)),
                Map.of(
                        "tdtsfm_1", URI.create(values.getOrDefault("tdtsfm_1", "http://127.0.0.1:5000/tdtsfm")),
                        "timemoe-fc", URI.create(values.getOrDefault("timemoe-fc", "http://127.0.0.1:5001/ds_predict"))));
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
}
