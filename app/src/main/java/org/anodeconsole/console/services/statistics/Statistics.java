package org.anodeconsole.console.services.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.console.language.ProblemException;

/**
 * What a statistics server said at one moment.
 *
 * @param version the version of uWSGI, or of its layout
 * @param waiting requests that wait for a worker
 */
public record Statistics(String version, long waiting, List<Worker> workers) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_WORKERS = 1_000;
    private static final int LONGEST_WORD = 40;

    public Statistics {
        workers = List.copyOf(workers);
    }

    /**
     * Reads the document of a statistics server. What it leaves out counts as 0.
     *
     * @throws ProblemException when it is none
     */
    public static Statistics parse(byte[] bytes) throws ProblemException {
        JsonNode document;
        try {
            document = JSON.readTree(withoutHeader(new String(bytes, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new ProblemException("services.statistics.unintelligible", e.getOriginalMessage());
        }
        if (document == null || !document.path("workers").isArray()) {
            throw new ProblemException("services.statistics.unintelligible", "no workers");
        }
        List<Worker> workers = new ArrayList<>();
        for (JsonNode worker : document.path("workers")) {
            if (workers.size() < MOST_WORKERS) {
                workers.add(worker(worker));
            }
        }
        return new Statistics(word(document, "version"), number(document, "listen_queue"), workers);
    }

    /** With {@code stats-http} the document comes as an HTTP answer. */
    private static String withoutHeader(String text) {
        int body = text.indexOf("\r\n\r\n");
        return text.startsWith("HTTP/") && body > 0 ? text.substring(body) : text;
    }

    private static Worker worker(JsonNode worker) {
        int cores = 0;
        int busy = 0;
        for (JsonNode core : worker.path("cores")) {
            cores++;
            busy += core.path("in_request").asInt(0) > 0 ? 1 : 0;
        }
        return new Worker(
                number(worker, "id"),
                number(worker, "pid"),
                word(worker, "status"),
                number(worker, "requests"),
                number(worker, "exceptions"),
                busy,
                cores,
                number(worker, "avg_rt"),
                number(worker, "running_time"),
                number(worker, "rss"),
                number(worker, "respawn_count"),
                number(worker, "tx"));
    }

    private static long number(JsonNode node, String field) {
        return Math.max(0, node.path(field).asLong(0));
    }

    private static String word(JsonNode node, String field) {
        String word = node.path(field).asText("");
        return word.substring(0, Math.min(word.length(), LONGEST_WORD));
    }

    public long requests() {
        return workers.stream().mapToLong(Worker::requests).sum();
    }

    public long exceptions() {
        return workers.stream().mapToLong(Worker::exceptions).sum();
    }

    /** Workers that answer a request now. */
    public long busy() {
        return workers.stream().filter(Worker::isBusy).count();
    }

    public long residentBytes() {
        return workers.stream().mapToLong(Worker::residentBytes).sum();
    }

    /** The average time of an answer in microseconds, over workers by their requests; 0 before the first request. */
    public double averageMicros() {
        long requests = requests();
        return requests == 0
                ? 0
                : workers.stream().mapToDouble(worker -> (double) worker.averageMicros() * worker.requests()).sum() / requests;
    }
}
