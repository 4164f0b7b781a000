package org.anodeconsole.anode.config;

import java.nio.file.Path;
import java.util.Arrays;

/** Saves one file over and over, each time filled with the next letter, until it is killed. */
final class EndlessWriter {
    static final int SIZE = 256 * 1024;

    private EndlessWriter() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        byte[] content = new byte[SIZE];
        for (int round = 0; ; round++) {
            Arrays.fill(content, (byte) ('a' + round % 26));
            new DurableFile().write(file, content);
            if (round == 0) {
                System.out.println("writing");
            }
        }
    }
}
