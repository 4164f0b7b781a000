package org.anodeconsole.console.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The memory a process of this computer holds, where the system has {@code /proc}. */
final class ResidentMemory {
    private static final Pattern LINE = Pattern.compile("VmRSS:\\s+(\\d{1,15}) kB");

    private ResidentMemory() {}

    /** In bytes; empty for a process that has ended and on systems that do not tell. */
    static OptionalLong of(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .mapToLong(matcher -> Long.parseLong(matcher.group(1)) * 1024)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return OptionalLong.empty(); // No such process or no such file system: nothing to tell.
        }
    }
}
