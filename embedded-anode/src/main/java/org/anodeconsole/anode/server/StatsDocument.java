package org.anodeconsole.anode.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The statistics in the layout of uWSGI's stats server, so that what reads those can read these. There is one worker, this
 * process, with one core per analysis thread. Times are in microseconds, sizes in bytes.
 */
final class StatsDocument {
    /** What readers of the document expect of a version: digits. It is the layout's, not ours. */
    private static final String LAYOUT_VERSION = "2.0.28";

    private final RequestRecord record;
    private final AnalysisPool pool;
    private final Limits limits;
    private final String address;
    private final ProcessMemory memory = new ProcessMemory();
    private final long pid = ProcessHandle.current().pid();
    private final long started = ProcessHandle.current().info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    private final long startupSeconds = started == 0 ? 0 : Math.max(0, Instant.now().getEpochSecond() - started);

    StatsDocument(RequestRecord record, AnalysisPool pool, Limits limits, String address) {
        this.record = record;
        this.pool = pool;
        this.limits = limits;
        this.address = address;
    }

    byte[] json() {
        return AnswerJson.object(json -> {
            json.writeStringField("version", LAYOUT_VERSION);
            json.writeNumberField("listen_queue", pool.waiting());
            json.writeNumberField("listen_queue_errors", pool.refused());
            json.writeNumberField("signal_queue", 0);
            json.writeNumberField("load", record.open());
            json.writeNumberField("pid", pid);
            json.writeStringField("cwd", Path.of("").toAbsolutePath().toString());
            json.writeArrayFieldStart("sockets");
            writeSocket(json);
            json.writeEndArray();
            json.writeArrayFieldStart("workers");
            writeWorker(json);
            json.writeEndArray();
        });
    }

    private void writeSocket(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", address);
        json.writeStringField("proto", "http");
        json.writeNumberField("queue", pool.waiting());
        json.writeNumberField("max_queue", limits.waiting());
        json.writeEndObject();
    }

    private void writeWorker(JsonGenerator json) throws IOException {
        long requests = record.requests();
        ProcessMemory.Reading used = memory.read();
        json.writeStartObject();
        json.writeNumberField("id", 1);
        json.writeNumberField("pid", pid);
        json.writeNumberField("accepting", 1);
        json.writeNumberField("requests", requests);
        json.writeNumberField("exceptions", record.exceptions());
        json.writeNumberField("harakiri_count", 0);
        json.writeStringField("status", pool.running() > 0 ? "busy" : "idle");
        json.writeNumberField("rss", used.resident());
        json.writeNumberField("vsz", used.address());
        json.writeNumberField("running_time", record.busyMicros());
        json.writeNumberField("last_spawn", started);
        json.writeNumberField("respawn_count", 1);
        json.writeNumberField("tx", record.bytesSent());
        json.writeNumberField("avg_rt", requests == 0 ? 0 : record.busyMicros() / requests);
        writeApp(json, requests);
        writeCores(json);
        json.writeEndObject();
    }

    private void writeApp(JsonGenerator json, long requests) throws IOException {
        json.writeArrayFieldStart("apps");
        json.writeStartObject();
        json.writeNumberField("id", 0);
        json.writeStringField("mountpoint", "");
        json.writeNumberField("startup_time", startupSeconds);
        json.writeNumberField("requests", requests);
        json.writeNumberField("exceptions", record.exceptions());
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeCores(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("cores");
        int id = 0;
        for (AnalysisPool.Core core : pool.cores()) {
            json.writeStartObject();
            json.writeNumberField("id", id++);
            json.writeNumberField("requests", core.analyses());
            json.writeNumberField("in_request", core.running() ? 1 : 0);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
