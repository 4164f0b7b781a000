package org.anodeconsole.console.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the console keeps its files.
 *
 * @param config settings and the embedded anode's taosanode.ini
 * @param data the registry, history and models
 * @param state logs, pid files and other things that may be lost
 */
public record AppDirectories(Path config, Path data, Path state) {
    private static final String NAME = "anode-console";

    /** The places this operating system gives an application of this user. */
    public static AppDirectories ofThisUser() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /** Everything under one directory. */
    public static AppDirectories under(Path home) {
        return new AppDirectories(home.resolve("config"), home.resolve("data"), home.resolve("state"));
    }

    static AppDirectories of(String operatingSystem, Path home, Map<String, String> environment) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            Path roaming = place(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"));
            Path local = place(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
            return new AppDirectories(
                    roaming.resolve(NAME), local.resolve(NAME).resolve("data"), local.resolve(NAME).resolve("state"));
        }
        if (system.contains("mac")) {
            Path support = home.resolve("Library").resolve("Application Support").resolve(NAME);
            return new AppDirectories(support, support.resolve("data"), home.resolve("Library").resolve("Logs").resolve(NAME));
        }
        return new AppDirectories(
                place(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
                place(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve(NAME),
                place(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state")).resolve(NAME));
    }

    /** Relative paths in these variables are invalid by the XDG specification and ignored. */
    private static Path place(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }

    /** Makes the directories that do not exist yet. */
    public void create() throws IOException {
        Files.createDirectories(config);
        Files.createDirectories(data);
        Files.createDirectories(state);
    }
}
