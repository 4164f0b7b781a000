package org.anodeconsole.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileSizeTest {
    private static final int MOST_LINES = 500;

    @Test
    void noFileIsLongerThanAReaderBears() throws IOException {
        List<Path> files = Sources.java(Sources.root());
        assertTrue(files.size() > 50, "the sources were found");
        List<String> tooLong = new ArrayList<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(file + " has " + lines);
            }
        }
        assertEquals(List.of(), tooLong);
    }
}
