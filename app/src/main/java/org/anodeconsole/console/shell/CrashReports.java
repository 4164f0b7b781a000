package org.anodeconsole.console.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the console leaves behind when something in it fails that nobody foresaw, or when it ends without having been closed or told to end.
 * Reports lie in {@code crashes} in the state directory; they hold versions, the failure and the end of the log, nothing of
 * the user's data, and go nowhere by themselves.
 */
public final class CrashReports {
    private static final Logger LOG = LoggerFactory.getLogger(CrashReports.class);

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final int MOST_KEPT = 10;
    private static final int MOST_IN_ONE_RUN = 5;
    private static final int LOG_LINES = 60;
    private static final long MOST_LOG_READ = 64 << 10;
    private static final String SEEN = ".seen.txt";

    private final Path folder;
    private final Path log;
    private final Path running;
    private final Clock clock;
    private final Set<String> reported = new HashSet<>();
    /** Whoever logs out or shuts the computer down ends the console with a signal; nothing has failed then. */
    private final Thread orderlyEnd = new Thread(this::forget, "orderly end");

    /** @param state the console's state directory, where {@code console.log} lies */
    public CrashReports(Path state, Clock clock) {
        this.folder = state.resolve("crashes");
        this.log = state.resolve("console.log");
        this.running = state.resolve("running");
        this.clock = clock;
    }

    /** Notes that this process runs; writes a report when the one before did not say that it ended. */
    public void begin() {
        try {
            if (Files.exists(running)) {
                String before = Files.readString(running).strip();
                write("The console ended without being closed.", "Process " + before + fatalErrorLog(before));
            }
            Files.writeString(running, String.valueOf(ProcessHandle.current().pid()));
            Runtime.getRuntime().addShutdownHook(orderlyEnd);
        } catch (IOException e) {
            LOG.warn("{} could not be kept", running, e);
        }
    }

    /** Notes that this process ends as it should. */
    public void end() {
        forget();
        try {
            Runtime.getRuntime().removeShutdownHook(orderlyEnd);
        } catch (IllegalStateException e) {
            LOG.debug("The virtual machine ends already");
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(running);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", running, e);
        }
    }

    /** The Java virtual machine's own report, if it wrote one where it usually does. */
    private static String fatalErrorLog(String pid) {
        String name = "hs_err_pid" + pid + ".log";
        return Stream.of("user.dir", "user.home", "java.io.tmpdir")
                .map(place -> Path.of(System.getProperty(place, "."), name))
                .filter(Files::exists)
                .findFirst()
                .map(found -> "\nThe virtual machine's report: " + found)
                .orElse("");
    }

    /** Writes a report about a failure, once for each kind of failure. */
    public synchronized void failed(Thread thread, Throwable failure) {
        LOG.error("Unforeseen failure in {}", thread.getName(), failure);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        if (reported.size() < MOST_IN_ONE_RUN && reported.add(kind(failure))) {
            try {
                write("Unforeseen failure in thread " + thread.getName() + ".", trace.toString());
            } catch (IOException e) {
                LOG.warn("The report could not be written", e);
            }
        }
    }

    private static String kind(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : trace[0]);
    }

    private void write(String what, String detail) throws IOException {
        Files.createDirectories(folder);
        Instant now = clock.instant();
        @Nullable String version = CrashReports.class.getPackage().getImplementationVersion();
        String text = String.join("\n",
                what,
                "Time: " + now,
                "Anode Console " + (version == null ? "(not packaged)" : version),
                "Java " + Runtime.version() + ", JavaFX " + System.getProperty("javafx.runtime.version", "?"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"),
                "",
                detail,
                "",
                "The end of console.log:",
                logEnd());
        Files.writeString(folder.resolve("crash-" + NAME.format(now) + ".txt"), text);
        prune();
    }

    private String logEnd() throws IOException {
        if (!Files.exists(log)) {
            return "(none)";
        }
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - MOST_LOG_READ));
            byte[] bytes = Channels.newInputStream(channel).readNBytes((int) MOST_LOG_READ);
            List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        }
    }

    private void prune() throws IOException {
        List<Path> reports = reports();
        for (Path old : reports.subList(0, Math.max(0, reports.size() - MOST_KEPT))) {
            Files.deleteIfExists(old);
        }
    }

    /** The newest report the user was not offered yet. */
    public Optional<Path> unseen() {
        try {
            return reports().stream().filter(report -> !report.toString().endsWith(SEEN)).reduce((first, second) -> second);
        } catch (IOException e) {
            LOG.warn("{} could not be read", folder, e);
            return Optional.empty();
        }
    }

    /** Offers no report again that is there now; the files stay. */
    public void markSeen() {
        try {
            for (Path report : reports()) {
                if (!report.toString().endsWith(SEEN)) {
                    String name = report.getFileName().toString().replace(".txt", SEEN);
                    Files.move(report, report.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            LOG.warn("The reports in {} could not be renamed", folder, e);
        }
    }

    /** All reports, oldest first. */
    private List<Path> reports() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("crash-"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }
}
