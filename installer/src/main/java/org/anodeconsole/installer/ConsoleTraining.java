package org.anodeconsole.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Lets the console walk through its pages without a display, with settings that are thrown away. */
final class ConsoleTraining {
    private ConsoleTraining() {}

    static String run(Path program, Path scratch) throws IOException, InterruptedException {
        ProcessBuilder walk = new ProcessBuilder(
                program.toString(),
                "--home", scratch.resolve("home").toString(),
                "--screenshot", scratch.resolve("pictures").toString());
        walk.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        return Tools.run(walk);
    }
}
