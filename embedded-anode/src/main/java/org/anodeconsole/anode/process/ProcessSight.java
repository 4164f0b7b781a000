package org.anodeconsole.anode.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be seen of a process besides its number. */
public final class ProcessSight {
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d{1,15}) kB$");
    private static final Pattern ZOMBIE = Pattern.compile("(?m)^State:\\s+Z");
    private static final Pattern OTHER_THREADS = Pattern.compile("(?m)^Threads:\\s+(?!1$)\\d+$");
    private static final String ANODED = "org.anodeconsole.anode.Anoded";

    private ProcessSight() {}

    /** Whether it runs. One that has ended and was not collected by its parent yet does not. */
    public static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isOver(read(process.pid(), "status"));
    }

    /**
     * Whether {@code /proc/PID/status} tells of an ended process. Its first thread may be a zombie a while before the others:
     * until the last of them is gone, the process holds its memory and its port.
     */
    static boolean isOver(String status) {
        return ZOMBIE.matcher(status).find() && !OTHER_THREADS.matcher(status).find();
    }

    /** The memory it holds in bytes, where the system tells. */
    public static OptionalLong residentBytes(long pid) {
        Matcher line = RESIDENT.matcher(read(pid, "status"));
        return line.find() ? OptionalLong.of(Long.parseLong(line.group(1)) * 1024) : OptionalLong.empty();
    }

    /** Its whole command line; empty where the system does not tell or the process has ended. */
    static List<String> command(ProcessHandle process) {
        String line = read(process.pid(), "cmdline");
        if (!line.isEmpty()) {
            return List.of(line.split("\0", -1));
        }
        return process.info().arguments().map(List::of).orElse(List.of());
    }

    /** Its name for people: the main part of the command for a program of ours, else what the system calls it. */
    static String name(ProcessHandle process) {
        List<String> command = command(process);
        int main = command.indexOf(ANODED);
        if (main >= 0) {
            return String.join(" ", command.subList(main + 1, Math.min(command.size(), main + 3))).strip().transform("anoded "::concat);
        }
        String name = read(process.pid(), "comm").strip();
        return name.isEmpty() ? process.info().command().map(ProcessSight::file).orElse("?") : name;
    }

    private static String file(String command) {
        return Optional.ofNullable(Path.of(command).getFileName()).map(Path::toString).orElse(command);
    }

    private static String read(long pid, String file) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc", Long.toString(pid), file)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // Not Linux, or it has ended.
        }
    }
}
