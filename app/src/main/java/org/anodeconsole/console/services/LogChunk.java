package org.anodeconsole.console.services;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Neighbouring lines of a log, packed. Their severities stay at hand, so that most questions need no unpacking. Immutable. */
final class LogChunk {
    static final int LINES = 1_024;
    private static final int PIECE = 16 << 10;

    private final long first;
    private final byte[] severities;
    private final byte[] packed;
    private final int unpackedLength;

    /** @param texts lines without line ends, from the number {@code first} on */
    LogChunk(long first, List<String> texts, byte[] severities) {
        byte[] bytes = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
        this.first = first;
        this.severities = severities;
        this.unpackedLength = bytes.length;
        this.packed = pack(bytes);
    }

    private static byte[] pack(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
            byte[] piece = new byte[PIECE];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        }
    }

    long first() {
        return first;
    }

    /** The number after that of its last line. */
    long end() {
        return first + severities.length;
    }

    int packedBytes() {
        return packed.length + severities.length;
    }

    LogSeverity severity(long number) {
        return LogSeverity.values()[severities[(int) (number - first)]];
    }

    boolean hasAny(Set<LogSeverity> wanted) {
        for (byte severity : severities) {
            if (wanted.contains(LogSeverity.values()[severity])) {
                return true;
            }
        }
        return false;
    }

    /** Unpacks its lines. */
    List<String> texts() {
        byte[] bytes = new byte[unpackedLength];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            int length = 0;
            while (length < unpackedLength && !inflater.finished()) {
                length += inflater.inflate(bytes, length, unpackedLength - length);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("lines packed by this class can be unpacked by it", e);
        }
        String joined = new String(bytes, StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>(severities.length);
        int from = 0;
        for (int to = joined.indexOf('\n'); to >= 0; to = joined.indexOf('\n', from)) {
            texts.add(joined.substring(from, to));
            from = to + 1;
        }
        texts.add(joined.substring(from));
        return texts;
    }
}
