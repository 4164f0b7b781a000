package org.anodeconsole.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program as it is installed: launchers, libraries and runtime in one folder.
 *
 * @param folder the folder that becomes {@code /opt/anode-console} on Linux
 */
record ApplicationImage(Path folder, Target target) {
    static final String DEBUG = Workshop.NAME + "-debug";

    /**
     * The cap on memory keeps the default heap below 32 GB on large servers. Beyond that the JVM uses wider references, refuses the
     * AOT cache and starts twice as slowly.
     */
    private static final List<String> JAVA_OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED,javafx.graphics",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:MaxRAM=100g",
            OnnxNatives.LAUNCHER_OPTION);

    static ApplicationImage create(Workshop workshop) throws IOException {
        Path launchers = Files.createDirectories(workshop.scratch());
        Path anode = launchers.resolve("anoded.properties");
        Files.writeString(anode, anodeLauncher(workshop));
        Path debug = launchers.resolve(DEBUG + ".properties");
        Files.writeString(debug, debugLauncher(workshop));
        List<String> arguments = new ArrayList<>(List.of(
                "--type", "app-image",
                "--name", Workshop.NAME,
                "--app-version", NativeInstaller.appVersion(workshop),
                "--vendor", "The Anode Console authors",
                "--description", "Desktop console for TDengine analysis nodes",
                "--copyright", "2026 The Anode Console authors, MIT licence",
                "--input", workshop.libraries().toString(),
                "--main-jar", workshop.mainJar(),
                "--main-class", "org.anodeconsole.console.Launcher",
                "--runtime-image", workshop.runtime().toString(),
                "--add-launcher", "anoded=" + anode,
                "--add-launcher", DEBUG + "=" + debug,
                "--dest", workshop.images().toString()));
        arguments.addAll(List.of("--icon", Icons.of(workshop).toString()));
        for (String option : JAVA_OPTIONS) {
            arguments.addAll(List.of("--java-options", option));
        }
        Tools.jdk("jpackage", arguments);
        ApplicationImage image = new ApplicationImage(workshop.images().resolve(folderName(workshop.target())), workshop.target());
        ModelCommands.write(image, workshop);
        return image;
    }

    Path launcher(String name) {
        return switch (target.system()) {
            case "windows" -> folder.resolve(name + ".exe");
            case "mac" -> folder.resolve("Contents/MacOS").resolve(name);
            default -> folder.resolve("bin").resolve(name);
        };
    }

    /** The folder of the libraries, {@code $APPDIR} in the options of a launcher. */
    Path libraries() {
        return switch (target.system()) {
            case "windows" -> folder.resolve("app");
            case "mac" -> folder.resolve("Contents/app");
            default -> folder.resolve("lib/app");
        };
    }

    private static String folderName(Target target) {
        return target.system().equals("mac") ? Workshop.NAME + ".app" : Workshop.NAME;
    }

    /** The anode is a program for a terminal: no icon, no menu entry, and a console window on Windows. */
    private static String anodeLauncher(Workshop workshop) {
        return """
                main-jar=%s
                main-class=org.anodeconsole.anode.Anoded
                description=Analysis node for TDengine
                java-options=%s -Djava.awt.headless=true
                win-console=true
                win-menu=false
                win-shortcut=false
                linux-shortcut=false
                """.formatted(workshop.mainJar(), String.join(" ", JAVA_OPTIONS));
    }

    /** The console with its log on the terminal, finer than usual. */
    private static String debugLauncher(Workshop workshop) {
        return """
                main-jar=%s
                main-class=org.anodeconsole.console.Launcher
                description=Anode Console, with debug log
                java-options=%s -Danodeconsole.debug=true
                win-console=true
                win-menu=false
                win-shortcut=false
                linux-shortcut=false
                """.formatted(workshop.mainJar(), String.join(" ", JAVA_OPTIONS));
    }
}
