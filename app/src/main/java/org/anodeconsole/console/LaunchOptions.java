package org.anodeconsole.console;

import java.nio.file.Path;
import java.util.Locale;
import org.anodeconsole.console.settings.AppDirectories;
import org.anodeconsole.console.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of the console. */
@Command(
        name = "anode-console",
        description = "A desktop console for TDengine analysis nodes.",
        versionProvider = ConsoleVersion.class,
        subcommands = DoctorCommand.class,
        mixinStandardHelpOptions = true)
final class LaunchOptions {
    @Option(names = "--home", paramLabel = "DIR", description = "keep settings, data and logs in this directory")
    @Nullable Path home;

    @Option(
            names = "--screenshot",
            paramLabel = "DIR",
            description = "without a display: visit every page, draw each to a PNG in this directory, and end;"
                    + " leaves settings and data alone unless --home is given")
    @Nullable Path screenshot;

    @Option(names = "--language", paramLabel = "TAG", description = "en or zh-CN")
    @Nullable Locale language;

    @Option(names = "--theme", paramLabel = "THEME", description = "light, dark or system")
    Settings.@Nullable Theme theme;

    @Option(names = "--debug", description = "write a finer log, and to the terminal as well")
    boolean debug = Boolean.getBoolean("anodeconsole.debug");

    /** Pictures are taken of a console of their own, so that taking them changes nothing of the user's. */
    boolean usesTemporaryHome() {
        return home == null && screenshot != null;
    }

    AppDirectories directories() {
        return home == null ? AppDirectories.ofThisUser() : AppDirectories.under(home.toAbsolutePath());
    }
}
