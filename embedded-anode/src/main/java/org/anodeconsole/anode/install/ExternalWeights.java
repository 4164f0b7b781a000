package org.anodeconsole.anode.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files beside an ONNX file in which it keeps its weights. ONNX writes each as a pair of texts, the key {@code location} and
 * the file's name; the pairs are found by their bytes, without reading the rest of the format.
 */
final class ExternalWeights {
    /** Field 1 of length 8, its text, field 2; the length of the name follows. */
    private static final byte[] MARK = "\n\u0008location\u0012".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LONGEST_NAME = 127;
    private static final int CHUNK = 1 << 20;
    private static final int MOST_FILES = 1000;

    private ExternalWeights() {}

    /** Their names, as the file gives them; a name may lead to another folder. */
    static Set<String> names(Path onnx) throws IOException {
        Set<String> names = new TreeSet<>();
        byte[] buffer = new byte[CHUNK + MARK.length + 1 + LONGEST_NAME];
        int held = 0;
        try (InputStream in = Files.newInputStream(onnx)) {
            while (names.size() < MOST_FILES) {
                int got = in.readNBytes(buffer, held, buffer.length - held);
                int length = held + got;
                boolean last = length < buffer.length;
                int searched = last ? length : length - MARK.length - 1 - LONGEST_NAME;
                collect(buffer, searched, length, names);
                if (last) {
                    return names;
                }
                held = length - searched;
                System.arraycopy(buffer, searched, buffer, 0, held);
            }
            return names;
        }
    }

    private static void collect(byte[] bytes, int until, int length, Set<String> names) {
        for (int i = 0; i < until; i++) {
            int start = i + MARK.length + 1;
            if (bytes[i] == MARK[0] && start <= length
                    && Arrays.equals(bytes, i, Math.min(length, i + MARK.length), MARK, 0, MARK.length)) {
                int size = bytes[start - 1];
                if (size > 0 && start + size <= length) {
                    names.add(new String(bytes, start, size, StandardCharsets.UTF_8));
                }
            }
        }
    }
}
