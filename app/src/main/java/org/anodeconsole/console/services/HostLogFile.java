package org.anodeconsole.console.services;

import java.util.Optional;
import org.anodeconsole.console.hosts.FileFacts;
import org.anodeconsole.console.hosts.HostFiles;
import org.anodeconsole.console.language.ProblemException;

/**
 * Follows a log file of any computer: begins with its last 32 MiB, takes a piece at each poll, and begins again at the start of
 * a file that became shorter. A file that was rotated is known by its size: what was written to the old file between two
 * polls is not seen.
 */
public final class HostLogFile implements LogSource {
    private static final long FIRST_READ = 32L << 20;
    private static final int PIECE = 1 << 20;

    private final String name;
    private final HostFiles files;
    private final String path;
    private final LogBuffer lines = new LogBuffer(LogBuffer.USUAL_CAPACITY);
    private final LineSplitter splitter = new LineSplitter(lines::add);
    private long position = -1;

    public HostLogFile(String name, HostFiles files, String path) {
        this.name = name;
        this.files = files;
        this.path = path;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String place() {
        return path;
    }

    @Override
    public LogBuffer lines() {
        return lines;
    }

    @Override
    public synchronized void poll() throws ProblemException, InterruptedException {
        Optional<FileFacts> facts = files.facts(path);
        if (facts.isEmpty()) {
            startOver(); // Not there yet, or rotated away a moment ago.
            return;
        }
        long size = facts.get().size();
        if (size < position) {
            startOver();
        }
        if (position < 0 || size - position > FIRST_READ) {
            position = Math.max(0, size - FIRST_READ);
            if (position > 0) {
                splitter.skipLine();
            }
        }
        if (position < size) {
            byte[] piece = files.read(path, position, PIECE);
            position += piece.length;
            splitter.take(piece, piece.length);
        }
    }

    private void startOver() {
        splitter.finishLine();
        position = 0;
    }
}
