package org.anodeconsole.standin.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.anodeconsole.standin.data.Answer;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.data.Precision;
import org.anodeconsole.standin.data.ServerCrash;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.wire.StatementRunner.Session;

/** Statements over plain HTTP, each with its own login. Errors come with HTTP 200 and a code, as the adapter sends them. */
final class RestAnswers {
    record RestAnswer(int status, String body) {}

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Wire wire;

    RestAnswers(Wire wire) {
        this.wire = wire;
    }

    /** Null when the connection is to be closed without an answer. */
    RestAnswer to(byte[] body, boolean gzip, String authorization, String database, boolean trusted) {
        if (wire.faults().restStatus() != 0) {
            return new RestAnswer(wire.faults().restStatus(), "the adapter is not well");
        }
        try {
            Session session = login(authorization, trusted);
            use(session, database);
            String sql = new String(gzip ? unzipped(body) : body, StandardCharsets.UTF_8);
            Wire.sleep(wire.faults().delayOf(sql));
            TaosError failure = wire.faults().failureOf(sql);
            if (failure != null) {
                throw failure;
            }
            if (wire.faults().dropsOn(sql)) {
                return null;
            }
            Answer answer = wire.runner().run(sql, session);
            if (wire.faults().silentOn(sql)) {
                Wire.sleep(Duration.ofMinutes(10));
                return null;
            }
            return new RestAnswer(200, document(answer).toString());
        } catch (TaosError e) {
            return new RestAnswer(200, error(e.code(), e.getMessage()));
        } catch (ServerCrash e) {
            wire.crash(e);
            return null;
        } catch (IOException | RuntimeException e) {
            return new RestAnswer(400, error(0xffff, "the stand-in failed: " + e));
        }
    }

    private Session login(String authorization, boolean trusted) {
        if (trusted) {
            return new Session("root", null);
        }
        if (wire.faults().loginError() != null) {
            throw wire.faults().loginError();
        }
        if (authorization == null || !authorization.startsWith("Basic ")) {
            throw new TaosError(0x1105, "no auth info");
        }
        String plain = new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8);
        int colon = plain.indexOf(':');
        if (colon < 0) {
            throw new TaosError(0x1105, "no auth info");
        }
        return wire.runner().login(plain.substring(0, colon), plain.substring(colon + 1), null);
    }

    /** The adapter runs USE and does not look whether it worked. */
    private void use(Session session, String database) {
        if (database != null) {
            session.use(database);
        }
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        }
    }

    private static String error(int code, String text) {
        return JSON.objectNode().put("code", code).put("desc", text).toString();
    }

    private ObjectNode document(Answer answer) {
        ObjectNode document = JSON.objectNode().put("code", 0);
        ArrayNode meta = document.putArray("column_meta");
        ArrayNode data = document.putArray("data");
        switch (answer) {
            case Answer.Done done -> {
                meta.addArray().add("affected_rows").add("INT").add(4);
                data.addArray().add(done.affected());
            }
            case Answer.Rows rows -> {
                for (Column column : rows.columns()) {
                    meta.addArray().add(column.name()).add(column.type().sqlName()).add(column.length());
                }
                rows.rows().stream().limit(wire.faults().restRows()).forEach(row -> {
                    ArrayNode values = data.addArray();
                    for (int i = 0; i < rows.columns().size(); i++) {
                        value(values, rows.columns().get(i).type(), row[i], rows.precision());
                    }
                });
            }
        }
        return document.put("rows", data.size());
    }

    private static void value(ArrayNode values, DataType type, Object value, Precision precision) {
        switch (value) {
            case null -> values.addNull();
            case Boolean truth -> values.add(truth);
            case String text -> values.add(text);
            case Double number when type == DataType.FLOAT -> values.add(number.floatValue());
            case Double number -> values.add(number);
            default -> {
                long whole = ((Number) value).longValue();
                if (type == DataType.TIMESTAMP) {
                    values.add(precision.text(whole));
                } else {
                    values.add(whole);
                }
            }
        }
    }
}
