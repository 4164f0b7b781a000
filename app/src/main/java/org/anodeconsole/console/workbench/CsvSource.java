package org.anodeconsole.console.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where CSV text comes from: a file of the user or a bundled sample. */
public interface CsvSource {
    /** Shown to the user, such as the file name. */
    String name();

    /** Size in bytes. */
    long size() throws IOException;

    /** A new stream of the bytes from the beginning; the caller closes it. */
    InputStream open() throws IOException;

    static CsvSource file(Path file) {
        return new CsvSource() {
            @Override
            public String name() {
                return String.valueOf(file.getFileName());
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }
}
