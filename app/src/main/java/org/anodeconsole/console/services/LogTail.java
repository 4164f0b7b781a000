package org.anodeconsole.console.services;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Follows a log file: begins with its last part, goes on when it is rotated or truncated, and waits when it is not there
 * yet. Bytes are UTF-8; a line is taken when it is complete.
 */
public final class LogTail implements LogSource {
    private static final int FIRST_READ = 2 << 20;
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_LINE = 16 << 10;

    private final String name;
    private final Path file;
    private final LogBuffer lines = new LogBuffer(LogBuffer.USUAL_CAPACITY);
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    private long position = -1;
    private @Nullable Object identity;
    private boolean skipping;

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
        skipping = position > 0;
    }

    private void startOver() {
        finishLine();
        position = 0;
        skipping = false;
    }

    private void read(FileChannel channel) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long end = channel.size();
        if (end - position > FIRST_READ) {
            // More was written than will be kept: only the end is of interest.
            startOver();
            begin(end);
        }
        while (position < end) {
            chunk.clear().limit((int) Math.min(CHUNK, end - position));
            int got = channel.read(chunk, position);
            if (got <= 0) {
                return;
            }
            position += got;
            take(chunk.array(), got);
        }
    }

    private void take(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                if (!skipping) {
                    finishLine();
                }
                skipping = false;
            } else if (!skipping && unfinished.size() < LONGEST_LINE) {
                unfinished.write(bytes[i]);
            }
        }
    }

    private void finishLine() {
        if (unfinished.size() > 0) {
            lines.add(unfinished.toString(StandardCharsets.UTF_8).stripTrailing());
            unfinished.reset();
        }
    }
}
