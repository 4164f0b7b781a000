package org.anodeconsole.anode.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;

/** One line per request, laid out like uWSGI's so that tools made for it can read it. */
final class AccessLog {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT);
    private static final int LONGEST_PATH = 200;

    private final Logger log;
    private final ProcessMemory memory = new ProcessMemory();
    private final long pid = ProcessHandle.current().pid();

    AccessLog(Logger log) {
        this.log = log;
    }

    void write(HttpExchange exchange, Answer answer, long number, long millis) {
        if (!log.isInfoEnabled()) {
            return;
        }
        ProcessMemory.Reading used = memory.read();
        Headers asked = exchange.getRequestHeaders();
        Headers sent = exchange.getResponseHeaders();
        log.info(String.format(Locale.ROOT,
                "{address space usage: %d bytes/%dMB} {rss usage: %d bytes/%dMB} [pid: %d|app: 0|req: %d/%d] %s ()"
                        + " {%d vars in %d bytes} [%s] %s %s => generated %d bytes in %d msecs (%s %d)"
                        + " %d headers in %d bytes (0 switches on core 0)",
                used.address(), used.address() >> 20, used.resident(), used.resident() >> 20, pid, number, number,
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                asked.size(), size(asked), DATE.format(ZonedDateTime.now()), exchange.getRequestMethod(), path(exchange),
                answer.body().length, millis, exchange.getProtocol(), answer.status(), sent.size(), size(sent)));
    }

    private static String path(HttpExchange exchange) {
        String path = exchange.getRequestURI().toASCIIString();
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "...";
    }

    private static long size(Headers headers) {
        long size = 0;
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            for (String value : header.getValue()) {
                size += header.getKey().length() + value.length() + 4;
            }
        }
        return size;
    }
}
