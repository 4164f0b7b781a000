package org.anodeconsole.standin.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.anodeconsole.standin.data.Answer;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.ServerCrash;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.faults.Faults;
import org.anodeconsole.standin.wire.StatementRunner.Session;

/** One client on {@code /ws}: login, statements, results that are still being fetched. */
final class WebSocketSession {
    private final Replies replies;
    private final Wire wire;
    private final Faults faults;
    private final boolean trusted;
    private final Map<Long, Cursor> results = new ConcurrentHashMap<>();
    private final AtomicLong nextResult = new AtomicLong(1);
    private volatile Session session;

    WebSocketSession(Replies replies, Wire wire, boolean trusted) {
        this.replies = replies;
        this.wire = wire;
        this.faults = wire.faults();
        this.trusted = trusted;
    }

    void text(String action, JsonNode arguments) {
        BigInteger request = arguments.path("req_id").bigIntegerValue();
        switch (action) {
            case "version" -> replies.text(Replies.reply("version", request, 0, "").put("version", wire.runner().version()));
            case "conn" -> login(request, arguments);
            case "free_result" -> results.remove(arguments.path("id").longValue());
            default -> replies.text(Replies.reply(action, request, 0xffff, "unknown action: " + action));
        }
    }

    private void login(BigInteger request, JsonNode arguments) {
        Wire.sleep(faults.loginDelay());
        if (session != null) {
            replies.text(Replies.reply("conn", request, 0xffff, "duplicate connections"));
            return;
        }
        try {
            if (faults.loginError() != null) {
                throw faults.loginError();
            }
            String database = arguments.path("db").asText(null);
            session = trusted && arguments.path("user").asText("").isEmpty()
                    ? new Session("root", database)
                    : wire.runner().login(arguments.path("user").asText(), arguments.path("password").asText(), database);
            ObjectNode reply = Replies.reply("conn", request, 0, "");
            replies.text(faults.versionInLogin() ? reply.put("version", wire.runner().version()) : reply);
        } catch (TaosError e) {
            replies.text(Replies.reply("conn", request, e.code(), e.getMessage()));
        }
    }

    void query(long id, String sql) {
        BigInteger request = Replies.unsigned(id);
        try {
            if (session == null) {
                throw new TaosError(0xffff, "server not connected");
            }
            Wire.sleep(faults.delayOf(sql));
            TaosError failure = faults.failureOf(sql);
            if (failure != null) {
                throw failure;
            }
            if (faults.dropsOn(sql)) {
                replies.drop();
                return;
            }
            ObjectNode reply = reply(request, wire.runner().run(sql, session));
            if (!faults.silentOn(sql)) {
                replies.text(reply);
            }
        } catch (TaosError e) {
            replies.text(Replies.reply("binary_query", request, e.code(), e.getMessage()));
        } catch (ServerCrash e) {
            wire.crash(e);
        } catch (RuntimeException e) {
            // A mistake of the stand-in: said aloud, or the client would wait for a minute.
            replies.text(Replies.reply("binary_query", request, 0xffff, "the stand-in failed: " + e));
        }
    }

    private ObjectNode reply(BigInteger request, Answer answer) {
        ObjectNode reply = Replies.reply("binary_query", request, 0, "");
        if (answer instanceof Answer.Rows rows) {
            long result = nextResult.getAndIncrement();
            results.put(result, new Cursor(rows));
            reply.put("id", result).put("is_update", false).put("affected_rows", 0).put("fields_count", rows.columns().size());
            fields(reply, rows.columns());
            return reply.put("precision", rows.precision().ordinal());
        }
        reply.put("id", 0).put("is_update", true).put("affected_rows", ((Answer.Done) answer).affected()).put("fields_count", 0);
        for (String absent : List.of("fields_names", "fields_types", "fields_lengths", "fields_precisions", "fields_scales")) {
            reply.putNull(absent);
        }
        return reply.put("precision", 0);
    }

    private static void fields(ObjectNode reply, List<Column> columns) {
        columns.forEach(column -> {
            reply.withArray("fields_names").add(column.name());
            reply.withArray("fields_types").add(column.type().code());
            reply.withArray("fields_lengths").add(column.length());
            reply.withArray("fields_precisions").add(0);
            reply.withArray("fields_scales").add(0);
        });
    }

    void fetch(long request, long result) {
        Wire.sleep(faults.fetchDelay());
        Cursor cursor = results.get(result);
        if (cursor == null) {
            replies.fetchError(request, result, new TaosError(0xffff, "result is nil"));
            return;
        }
        if (faults.dropsAfter(cursor.blocks())) {
            replies.drop();
            return;
        }
        // The driver asks ahead: answers must leave in the order of the blocks.
        synchronized (cursor) {
            TaosError error = faults.fetchErrorAfter(cursor.blocks());
            List<Object[]> rows = error == null ? cursor.nextBlock() : List.of();
            if (rows.isEmpty()) {
                results.remove(result);
            }
            if (error != null) {
                replies.fetchError(request, result, error);
            } else {
                replies.block(request, result, cursor.all().columns(), rows);
            }
        }
    }
}
