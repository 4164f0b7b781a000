package org.anodeconsole.console.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * One entry of the systemd journal, as {@code journalctl -o json} prints it.
 *
 * @param line the entry laid out like a line of an anode's application log
 * @param invocation which start of the unit it belongs to, empty when it does not say
 * @param cursor its place in the journal
 */
record JournalEntry(String line, String invocation, String cursor) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS");
    private static final int MOST_DIGITS = 18;

    /** Empty for a line that is no entry. */
    static Optional<JournalEntry> read(String json, ZoneId zone) {
        JsonNode entry;
        try {
            entry = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return Optional.empty(); // journalctl says things such as "-- No entries --", too.
        }
        if (entry == null || !entry.isObject()) {
            return Optional.empty();
        }
        String invocation = text(entry, "INVOCATION_ID").isEmpty()
                ? text(entry, "_SYSTEMD_INVOCATION_ID")
                : text(entry, "INVOCATION_ID");
        return Optional.of(new JournalEntry(line(entry, zone), invocation, text(entry, "__CURSOR")));
    }

    private static String line(JsonNode entry, ZoneId zone) {
        String message = message(entry.path("MESSAGE"));
        // What the service itself wrote in a known format says more than the journal knows about it.
        if (!LogLine.parse(0, message).time().isEmpty()) {
            return message;
        }
        String micros = text(entry, "__REALTIME_TIMESTAMP");
        String time = isNumber(micros)
                ? TIME.format(Instant.ofEpochMilli(Long.parseLong(micros) / 1_000).atZone(zone))
                : "1970-01-01 00:00:00,000";
        String writer = text(entry, "SYSLOG_IDENTIFIER").isEmpty() ? "journal" : text(entry, "SYSLOG_IDENTIFIER");
        String pid = text(entry, "_PID");
        return time + " - " + writer + (pid.isEmpty() ? "" : "[" + pid + "]") + " - " + level(entry, message) + " - " + message;
    }

    /** Standard output arrives with the priority "info" whatever it says. */
    private static String level(JsonNode entry, String message) {
        LogSeverity guessed = LogSeverity.guess(message);
        LogSeverity said = switch (text(entry, "PRIORITY")) {
            case "0", "1", "2", "3" -> LogSeverity.ERROR;
            case "4" -> LogSeverity.WARNING;
            case "7" -> LogSeverity.DEBUG;
            default -> text(entry, "_TRANSPORT").equals("stdout") ? guessed : LogSeverity.INFO;
        };
        return said.name();
    }

    /** Text, or the bytes of it when it is not plain UTF-8. */
    private static String message(JsonNode message) {
        if (!message.isArray()) {
            return message.asText("");
        }
        byte[] bytes = new byte[message.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) message.get(i).asInt();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A field that was given twice is a list; the first counts. */
    private static String text(JsonNode entry, String field) {
        JsonNode value = entry.path(field);
        return (value.isArray() ? value.path(0) : value).asText("");
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
