package org.anodeconsole.anode.server;

import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import org.anodeconsole.anode.models.ModelDirectory;

/** {@code GET /models}: what is installed in the model directory at this moment. */
final class ModelsRoute implements Route {
    private final ModelDirectory directory;

    ModelsRoute(ModelDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public Answer answer(HttpExchange exchange) {
        return Answer.json(200, AnswerJson.array(json -> {
            for (ModelDirectory.Entry entry : directory.entries()) {
                write(json, entry);
            }
        }));
    }

    private static void write(JsonGenerator json, ModelDirectory.Entry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("algo", entry.algo());
        json.writeStringField("build-time", entry.buildTime());
        json.writeStringField("name", entry.name());
        json.writeStringField("src-table", "*");
        json.writeStringField("type", entry.type());
        json.writeEndObject();
    }
}
