package org.anodeconsole.console.services;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The command that runs the anode that came with this console: the launcher beside the console's own in an installed
 * package, otherwise this Java with this class path.
 */
public final class AnodedCommand {
    private static final String MAIN_CLASS = "org.anodeconsole.anode.Anoded";

    private final List<String> program;

    private AnodedCommand(List<String> program) {
        this.program = List.copyOf(program);
    }

    public static AnodedCommand ofThisConsole() {
        return of(System::getProperty);
    }

    /** Decides by system properties. */
    static AnodedCommand of(UnaryOperator<@Nullable String> properties) {
        boolean windows = value(properties, "os.name").toLowerCase(Locale.ROOT).contains("win");
        String packaged = value(properties, "jpackage.app-path");
        if (!packaged.isEmpty()) {
            String launcher = windows ? "anoded.exe" : "anoded";
            return new AnodedCommand(List.of(Path.of(packaged).resolveSibling(launcher).toString()));
        }
        Path java = Path.of(value(properties, "java.home"), "bin", windows ? "java.exe" : "java");
        return new AnodedCommand(List.of(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                value(properties, "java.class.path"),
                MAIN_CLASS));
    }

    private static String value(UnaryOperator<@Nullable String> properties, String name) {
        String value = properties.apply(name);
        return value == null ? "" : value;
    }

    /** What is run, for messages. */
    public String program() {
        return program.getFirst();
    }

    /** The whole command that serves with a configuration file until the parent process ends. */
    public List<String> serve(Path ini, long parentPid) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("serve", "--config", ini.toString(), "--parent-pid", Long.toString(parentPid)));
        return command;
    }
}
