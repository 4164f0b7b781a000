package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.anodeconsole.anode.config.AnodeSettings.LogLevel;

/** Reads the log level again on SIGHUP. Everything else in the settings needs a restart. */
final class LogLevelReload {
    private LogLevelReload() {}

    static void onHangUp(Optional<Path> config, LogFiles logs) {
        Signals.on("HUP", signal -> reload(config, logs));
    }

    private static void reload(Optional<Path> config, LogFiles logs) {
        try {
            LogLevel level = SettingsFile.read(config).settings().logLevel();
            logs.setLevel(level);
            logs.application().info("set log level:{}", level);
        } catch (IOException | RuntimeException e) {
            logs.application().error("the log level stays: the settings cannot be read ({})", e.getMessage());
        }
    }
}
