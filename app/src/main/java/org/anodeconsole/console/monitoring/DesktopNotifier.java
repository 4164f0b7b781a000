package org.anodeconsole.console.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a notification on a Linux desktop through the program {@code notify-send}. */
public final class DesktopNotifier {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopNotifier.class);
    private static final int LIMIT_SECONDS = 5;
    private static final int LONGEST = 500;

    private final Path program;

    DesktopNotifier(Path program) {
        this.program = program;
    }

    /** The notifier of this desktop; empty where there is no such program. */
    public static Optional<DesktopNotifier> ofThisDesktop() {
        return find(System.getProperty("os.name"), System.getenv().getOrDefault("PATH", ""));
    }

    static Optional<DesktopNotifier> find(String operatingSystem, String path) {
        if (!operatingSystem.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        return Arrays.stream(path.split(":"))
                .filter(directory -> directory.startsWith("/"))
                .map(directory -> Path.of(directory, "notify-send"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(DesktopNotifier::new);
    }

    /** What is run to show a notification. Its text may not be read as an option, nor as markup. */
    List<String> command(String title, String text) {
        return List.of(program.toString(), "--app-name=Anode Console", "--", plain(title), plain(text));
    }

    private static String plain(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Shows it. False when it could not be shown. Blocks for five seconds at most. */
    public boolean show(String title, String text) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command(title, text))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            LOG.warn("{} could not be run", program, e);
            return false;
        }
    }
}
