package org.anodeconsole.console.services;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.RunningCommand;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/** What the journal of a computer holds about a unit, followed. A connection that broke is taken up where it ended. */
public final class JournalLog implements LogSource {
    private static final int FIRST_LINES = 100_000;
    private static final int LONGEST_ENTRY = 256 << 10;
    private static final int MOST_COMPLAINT = 4 << 10;

    private final Host host;
    private final String unit;
    private final ZoneId zone;
    private final LogBuffer lines = new LogBuffer(LogBuffer.USUAL_CAPACITY);
    private @Nullable RunningCommand following;
    private volatile String cursor = "";
    private volatile String invocation = "";

    /** @param zone in which times are shown */
    public JournalLog(Host host, String unit, ZoneId zone) {
        this.host = host;
        this.unit = unit;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public String place() {
        return "journalctl --unit=" + unit;
    }

    @Override
    public LogBuffer lines() {
        return lines;
    }

    @Override
    public synchronized void poll() throws ProblemException, InterruptedException {
        RunningCommand running = following;
        if (running != null && running.isRunning()) {
            return;
        }
        following = null;
        checkReadable();
        following = host.follow(new Command(follow(), new byte[0], Command.DEFAULT_LIMIT, LONGEST_ENTRY), this::take);
    }

    /** A journal that may not be read makes the follower end without a word; this says it. */
    private void checkReadable() throws ProblemException, InterruptedException {
        CommandResult probe = host.run(Command.of("journalctl", "--unit=" + unit, "--lines=1", "--output=json", "--no-pager", "--quiet")
                .keeping(LONGEST_ENTRY));
        if (!probe.succeeded()) {
            String complaint = probe.errors().strip();
            throw new ProblemException(
                    "services.journal.unreadable", complaint, unit, complaint.substring(0, Math.min(complaint.length(), MOST_COMPLAINT)));
        }
    }

    private List<String> follow() {
        List<String> arguments = new ArrayList<>(List.of(
                "journalctl", "--unit=" + unit, "--output=json", "--no-pager", "--quiet", "--follow"));
        if (cursor.isEmpty()) {
            arguments.add("--lines=" + FIRST_LINES);
        } else {
            arguments.add("--after-cursor=" + cursor);
            arguments.add("--no-tail");
        }
        return arguments;
    }

    private void take(String json) {
        JournalEntry.read(json, zone).ifPresent(entry -> {
            if (!entry.invocation().isEmpty() && !entry.invocation().equals(invocation)) {
                invocation = entry.invocation();
                lines.beginRun();
            }
            cursor = entry.cursor();
            lines.add(entry.line());
        });
    }

    @Override
    public synchronized void rest() {
        RunningCommand running = following;
        if (running != null) {
            running.close();
            following = null;
        }
    }
}
