package org.anodeconsole.anode.server;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.function.Supplier;
import org.anodeconsole.anode.models.LoadedModels;
import org.anodeconsole.anode.models.ModelStates;
import org.anodeconsole.anode.protocol.WireJson;

/** {@code GET /models}: what is installed at this moment, and what of it is in memory. */
final class ModelsRoute implements Route {
    private final Supplier<List<LoadedModels.State>> models;

    ModelsRoute(Supplier<List<LoadedModels.State>> models) {
        this.models = models;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public Answer answer(HttpExchange exchange) {
        return Answer.json(200, AnswerJson.array(json -> {
            for (var fields : ModelStates.describe(models.get())) {
                WireJson.mapper().writeValue(json, fields);
            }
        }));
    }
}
