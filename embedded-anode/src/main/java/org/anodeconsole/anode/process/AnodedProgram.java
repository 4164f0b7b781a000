package org.anodeconsole.anode.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.anodeconsole.anode.models.ModelService;
import org.jspecify.annotations.Nullable;

/**
 * How the {@code anoded} that belongs to the running program is started: by the launcher in the same folder in an installed
 * package, otherwise by this Java with this class path.
 */
public final class AnodedProgram {
    private static final String MAIN_CLASS = "org.anodeconsole.anode.Anoded";

    private final List<String> program;

    private AnodedProgram(List<String> program) {
        this.program = List.copyOf(program);
    }

    public static AnodedProgram ofThisProcess() {
        return of(System::getProperty);
    }

    /** Decides by system properties. */
    public static AnodedProgram of(UnaryOperator<@Nullable String> properties) {
        boolean windows = value(properties, "os.name").toLowerCase(Locale.ROOT).contains("win");
        String packaged = value(properties, "jpackage.app-path");
        if (!packaged.isEmpty()) {
            String launcher = windows ? "anoded.exe" : "anoded";
            return new AnodedProgram(List.of(Path.of(packaged).resolveSibling(launcher).toString()));
        }
        Path java = Path.of(value(properties, "java.home"), "bin", windows ? "java.exe" : "java");
        return new AnodedProgram(List.of(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
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

    /** The command line with these arguments. */
    public List<String> with(List<String> arguments) {
        List<String> command = new ArrayList<>(program);
        command.addAll(arguments);
        return command;
    }

    /** The command line that runs a model server at an address, until the parent process ends if one is given. */
    public List<String> model(ModelService service, URI address, Optional<Path> config, OptionalLong parentPid) {
        List<String> arguments = new ArrayList<>(List.of(
                "model", service.command(), "--address", address.getHost(), "--port", Integer.toString(PortProbe.port(address))));
        config.ifPresent(file -> arguments.addAll(List.of("--config", file.toString())));
        parentPid.ifPresent(pid -> arguments.addAll(List.of("--parent-pid", Long.toString(pid))));
        return with(arguments);
    }

    /** A launcher of an installed package leaves its mark, with which the next launcher would take itself for it. */
    public static void cleanEnvironment(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("_JPACKAGE_LAUNCHER"));
    }
}
