package org.anodeconsole.console.services;

import java.util.ArrayDeque;
import java.util.List;

/**
 * Where in a log the program was started: at lines that only a start writes, or where somebody else says so. The anode of
 * this project names its algorithms before it says that it serves: those lines belong to the start, too.
 */
final class RunMarks {
    private static final int MOST = 1_000;

    private final ArrayDeque<Long> starts = new ArrayDeque<>();
    private long registering = -1;

    void see(LogLine line) {
        String message = line.message();
        if (message.startsWith("register service:")) {
            registering = registering < 0 ? line.number() : registering;
            return;
        }
        if (message.startsWith("process ") && message.contains(" serves http")) {
            begin(registering < 0 ? line.number() : registering);
        } else if (message.startsWith("set log level:") || message.startsWith("*** Starting uWSGI")
                || message.startsWith("anoded ready at ") || message.startsWith("Starting gunicorn ")) {
            begin(line.number());
        }
        registering = -1;
    }

    void begin(long number) {
        if (starts.isEmpty() || starts.getLast() < number) {
            starts.addLast(number);
        }
        if (starts.size() > MOST) {
            starts.removeFirst();
        }
    }

    void forgetBefore(long number) {
        while (!starts.isEmpty() && starts.getFirst() < number) {
            starts.removeFirst();
        }
    }

    List<Long> starts() {
        return List.copyOf(starts);
    }
}
