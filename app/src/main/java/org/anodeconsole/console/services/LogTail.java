package org.anodeconsole.console.services;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Follows a log file of this computer: begins with its last part, goes on when it is rotated or truncated, and waits when it
 * is not there yet. Bytes are UTF-8; a line is taken when it is complete.
 */
public final class LogTail implements LogSource {
    /** Holds a million lines of an anode. */
    private static final long FIRST_READ = 160L << 20;
    private static final int MOST_AT_ONCE = 4 << 20;
    private static final int CHUNK = 64 << 10;

    private final String name;
    private final Path file;
    private final LogBuffer lines = new LogBuffer(LogBuffer.USUAL_CAPACITY);
    private final LineSplitter splitter = new LineSplitter(lines::add);
    private long position = -1;
    private @Nullable Object identity;

    public LogTail(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public LogBuffer lines() {
        return lines;
    }

    @Override
    public synchronized void poll() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object now = identityOf(attributes);
            if (position < 0) {
                begin(channel.size());
            } else if (!Objects.equals(now, identity) || channel.size() < position) {
                startOver();
            }
            identity = now;
            read(channel);
        } catch (NoSuchFileException e) {
            if (position > 0) {
                startOver(); // Rotated away; the next file begins at its start.
            }
            position = 0;
            identity = null;
        }
    }

    /** Systems without file keys tell files apart by their time of creation. */
    private static Object identityOf(BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        FileTime created = attributes.creationTime();
        return key != null ? key : created;
    }

    private void begin(long size) {
        position = Math.max(0, size - FIRST_READ);
        if (position > 0) {
            splitter.skipLine();
        }
    }

    private void startOver() {
        splitter.finishLine();
        position = 0;
    }

    private void read(FileChannel channel) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long size = channel.size();
        if (size - position > FIRST_READ) {
            // More was written than will be kept: only the end is of interest.
            startOver();
            begin(size);
        }
        long end = Math.min(size, position + MOST_AT_ONCE);
        while (position < end) {
            chunk.clear().limit((int) Math.min(CHUNK, end - position));
            int got = channel.read(chunk, position);
            if (got <= 0) {
                return;
            }
            position += got;
            splitter.take(chunk.array(), got);
        }
    }
}
