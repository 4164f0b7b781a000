package org.anodeconsole.console.hosts;

import java.time.Duration;
import java.util.List;

/**
 * A program with its arguments, exactly as the program shall see them. No shell reads them.
 *
 * @param arguments the program first
 * @param input what it reads from standard input, possibly empty
 * @param limit how long it may run
 * @param mostOutput how many bytes of each stream are kept; the rest is read and dropped
 */
public record Command(List<String> arguments, byte[] input, Duration limit, int mostOutput) {
    public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(15);
    public static final int DEFAULT_MOST_OUTPUT = 1 << 20;

    /** @throws IllegalArgumentException when there is no program, or an argument holds a NUL, which no program can be given */
    public Command {
        arguments = List.copyOf(arguments);
        if (arguments.isEmpty() || arguments.getFirst().isEmpty()) {
            throw new IllegalArgumentException("a command needs a program");
        }
        if (arguments.stream().anyMatch(argument -> argument.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("an argument must not hold a NUL character");
        }
    }

    public static Command of(String... arguments) {
        return new Command(List.of(arguments), new byte[0], DEFAULT_LIMIT, DEFAULT_MOST_OUTPUT);
    }

    public Command withInput(byte[] bytes) {
        return new Command(arguments, bytes, limit, mostOutput);
    }

    public Command within(Duration time) {
        return new Command(arguments, input, time, mostOutput);
    }

    public Command keeping(int bytes) {
        return new Command(arguments, input, limit, bytes);
    }

    /** The arguments only: input may be secret. */
    @Override
    public String toString() {
        return String.join(" ", arguments);
    }
}
