package org.anodeconsole.anode.process;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The directories of the console of this user, where commands look for its configuration and keep the files of processes when
 * they may not write into those of a service.
 *
 * @param config where the console keeps its taosanode.ini
 * @param state logs and process files
 */
public record UserPlaces(Path config, Path state) {
    private static final String NAME = "anode-console";

    public static UserPlaces ofThisUser() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static UserPlaces of(String operatingSystem, Path home, Map<String, String> environment) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return new UserPlaces(
                    place(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve(NAME),
                    place(environment, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve(NAME).resolve("state"));
        }
        if (system.contains("mac")) {
            return new UserPlaces(
                    home.resolve("Library/Application Support").resolve(NAME), home.resolve("Library/Logs").resolve(NAME));
        }
        return new UserPlaces(
                place(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
                place(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve(NAME));
    }

    private static Path place(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
