package org.anodeconsole.installer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Texts as Debian wants them: compressed as well as possible, saying so, and without a time in the file. */
final class Gzip extends GZIPOutputStream {
    /** Where a gzip file tells how hard the compressor tried, and the word for "as hard as it could" (RFC 1952, 2.3.1). */
    private static final int EXTRA_FLAGS = 8;
    private static final byte SLOWEST = 2;

    private Gzip(ByteArrayOutputStream to) throws IOException {
        super(to);
        def.setLevel(9);
    }

    static byte[] of(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Gzip gzip = new Gzip(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        byte[] file = bytes.toByteArray();
        file[EXTRA_FLAGS] = SLOWEST;
        return file;
    }
}
