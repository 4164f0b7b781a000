package org.anodeconsole.console;

import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import picocli.CommandLine;

/**
 * The entry point. It does not extend {@link Application}, so that the console also starts with JavaFX on the class path,
 * and it decides about the display before the toolkit loads.
 */
public final class Launcher {
    /** Enough for every name that cannot be looked up and every long computation of one console. */
    private static final int LEAST_CARRIERS = 16;

    private Launcher() {}

    public static void main(String[] arguments) {
        provideCarriers();
        LaunchOptions options = options(arguments);
        if (options.screenshot != null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        } else if (!hasDisplay(System.getProperty("os.name"), System.getenv())
                && !"Headless".equals(System.getProperty("glass.platform"))) {
            complain("there is no display (DISPLAY is not set); use --screenshot DIR to draw every page to a picture instead.");
            System.exit(CommandLine.ExitCode.SOFTWARE);
        } else if (firstConsoleShows(options)) {
            System.exit(CommandLine.ExitCode.OK);
        }
        HeadStart.begin();
        try {
            Application.launch(ConsoleApplication.class, arguments);
        } catch (UnsupportedOperationException e) {
            // The toolkit's only word for a display that does not answer and for libraries of the system that are missing.
            complain("the window could not be opened: " + String.valueOf(e.getMessage()).replaceFirst("\\.$", "") + "."
                    + " On Linux it needs GTK 3 (Debian: libgtk-3-0, Fedora: gtk3) and a display that answers; "
                    + "--screenshot DIR needs neither.");
            System.exit(CommandLine.ExitCode.SOFTWARE);
        }
    }

    /**
     * The console's tasks are virtual threads. One that computes, looks up a name or is within a native library keeps the thread
     * of the system that carries it, of which there are only as many as processors: on two, two servers whose names are looked
     * up in vain would stop everything meanwhile. To be called before the first virtual thread.
     */
    static void provideCarriers() {
        String property = "jdk.virtualThreadScheduler.parallelism";
        if (System.getProperty(property) == null) {
            System.setProperty(property, String.valueOf(Math.max(LEAST_CARRIERS, Runtime.getRuntime().availableProcessors())));
        }
    }

    /** Ends the program when there is nothing to show: after help, a command, or a mistake. */
    private static LaunchOptions options(String[] arguments) {
        LaunchOptions options = new LaunchOptions();
        if (arguments.length == 0) {
            // Started from the menu: there is nothing to read, and the library that reads it is slow to load.
            return options;
        }
        CommandLine commandLine = commandLine(options);
        Integer helpShown;
        try {
            commandLine.parseArgs(arguments);
            helpShown = CommandLine.executeHelpRequest(commandLine.getParseResult());
        } catch (CommandLine.ParameterException e) {
            complain(String.valueOf(e.getMessage()));
            e.getCommandLine().usage(commandLine.getErr());
            // The Doctor has a code of its own for this: 2 means to it that an anode is ill.
            System.exit(e.getCommandLine().getCommandSpec().exitCodeOnInvalidInput());
            return options;
        }
        if (helpShown != null) {
            System.exit(helpShown);
        }
        if (commandLine.getParseResult().hasSubcommand()) {
            System.exit(commandLine.execute(arguments));
        }
        return options;
    }

    private static boolean firstConsoleShows(LaunchOptions options) {
        try {
            return FirstConsole.show(options.directories().state());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void complain(String message) {
        System.err.println("anode-console: " + message);
    }

    static CommandLine commandLine(LaunchOptions options) {
        return new CommandLine(options)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Locale.class, Locale::forLanguageTag);
    }

    static boolean hasDisplay(String operatingSystem, Map<String, String> environment) {
        return !operatingSystem.toLowerCase(Locale.ROOT).contains("linux")
                || !environment.getOrDefault("DISPLAY", "").isEmpty();
    }
}
