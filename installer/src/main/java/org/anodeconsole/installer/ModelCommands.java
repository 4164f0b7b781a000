package org.anodeconsole.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The commands that start and stop the model servers: scripts beside the launchers, which hand their arguments to {@code anoded}. */
final class ModelCommands {
    static final List<String> NAMES = List.of("start-tdtsfm", "stop-tdtsfm", "start-timer-moe", "stop-timer-moe");

    private ModelCommands() {}

    static void write(ApplicationImage image, Workshop workshop) throws IOException {
        Path scripts = workshop.installer().resolveSibling("app").resolve("src/main/scripts");
        for (String name : NAMES) {
            if (image.target().system().equals("windows")) {
                Files.writeString(image.launcher(Workshop.NAME).resolveSibling(name + ".cmd"), batch(name));
            } else {
                Path script = image.launcher(Workshop.NAME).resolveSibling(name);
                Files.copy(scripts.resolve(name), script);
                Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    /** @param name an action and a model, such as {@code start-tdtsfm} */
    static String batch(String name) {
        int dash = name.indexOf('-');
        return "@\"%~dp0anoded.exe\" " + name.substring(0, dash) + "-model " + name.substring(dash + 1) + " %*\r\n";
    }
}
