package org.anodeconsole.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as the build leaves it, started with no display. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ScreenshotIT {
    private static final int PNG_OF_A_DRAWN_PAGE = 10_000;

    @TempDir
    Path directory;

    @Test
    void drawsEveryPageWithoutADisplayAndLeavesTheUsersFilesAlone() throws Exception {
        Path home = directory.resolve("home");
        Files.createDirectories(home);
        Path pictures = directory.resolve("pictures");
        Process process = start(home, "--screenshot", pictures.toString(), "--language", "zh-CN", "--theme", "dark");
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
        assertEquals(
                Set.of("overview.png", "anodes.png", "services.png", "configuration.png", "workbench.png", "models.png", "doctor.png", "settings.png"), names(pictures));
        for (String name : names(pictures)) {
            assertTrue(Files.size(pictures.resolve(name)) > PNG_OF_A_DRAWN_PAGE, name + " shows a page");
        }
        assertEquals(Set.of(), names(home));
    }

    @Test
    void saysInOneLineThatThereIsNoDisplay() throws Exception {
        Process process = start(directory);
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(1, process.waitFor());
        List<String> lines = output.lines().toList();
        assertEquals(1, lines.size(), output);
        assertTrue(lines.getFirst().contains("--screenshot DIR"), output);
    }

    @Test
    void saysWhyItCannotStartWhereItMayNotWrite() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "in the way");
        Process process = start(directory, "--home", file.toString(), "--screenshot", directory.resolve("p").toString());
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(1, process.waitFor(), output);
        assertTrue(output.contains("cannot open its files") && output.contains("--home DIR"), output);
    }

    private Process start(Path home, String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(Path.of(System.getProperty("console.home"), "bin", "anode-console").toString()),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("XDG_CONFIG_HOME", home.toString());
        builder.environment().put("XDG_DATA_HOME", home.toString());
        builder.environment().put("XDG_STATE_HOME", home.toString());
        return builder.start();
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
