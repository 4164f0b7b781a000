package org.anodeconsole.anode.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the process that listens on a port, where the system has {@code /proc} and this user may look at the process. */
final class ListeningProcess {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningProcess() {}

    static Optional<PortUse.Owner> at(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            sockets.addAll(sockets(PROC.resolve(table), port));
        }
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Path> processes = Files.list(PROC)) {
            return processes.filter(process -> process.getFileName().toString().matches("\\d+"))
                    .filter(process -> holdsOneOf(process, sockets))
                    .findFirst()
                    .map(ListeningProcess::owner);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // A system that hides its processes: nobody to be named.
        }
    }

    private static Set<String> sockets(Path table, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        Set<String> found = new HashSet<>();
        try (Stream<String> lines = Files.lines(table)) {
            lines.map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields.length > INODE && fields[STATE].equals(LISTENING)
                            && fields[LOCAL_ADDRESS].endsWith(suffix))
                    .forEach(fields -> found.add("socket:[" + fields[INODE] + "]"));
        } catch (IOException | UncheckedIOException e) {
            return Set.of(); // Not Linux, or no such protocol.
        }
        return found;
    }

    private static boolean holdsOneOf(Path process, Set<String> sockets) {
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException | UncheckedIOException e) {
            return false; // Another user's, or ended meanwhile.
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return ""; // Closed meanwhile.
        }
    }

    private static PortUse.Owner owner(Path process) {
        long pid = Long.parseLong(process.getFileName().toString());
        return new PortUse.Owner(pid, ProcessHandle.of(pid).map(ProcessSight::name).orElse("?"));
    }
}
