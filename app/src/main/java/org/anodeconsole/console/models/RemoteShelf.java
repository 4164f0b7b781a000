package org.anodeconsole.console.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/** The models of an anode elsewhere, as far as it tells about them. */
public final class RemoteShelf implements ModelShelf {
    private final AnodeAddress anode;
    private final AnodeClient client;

    public RemoteShelf(AnodeAddress anode, AnodeClient client) {
        this.anode = anode;
        this.client = client;
    }

    @Override
    public String id() {
        return anode.url();
    }

    @Override
    public String name(Messages messages) {
        return anode.url();
    }

    @Override
    public Optional<Path> directory() {
        return Optional.empty();
    }

    @Override
    public List<ModelRow> models() throws ProblemException {
        return client.models(anode).stream().map(RemoteShelf::row).toList();
    }

    /** A reference anode tells name, algorithm and type; ours tells all. */
    static ModelRow row(JsonNode json) {
        return new ModelRow(
                json.path("name").asText("?"),
                json.path("title").asText(""),
                switch (json.path("type").asText()) {
                    case "forecast" -> ModelRow.Type.FORECAST;
                    case "anomaly-detection" -> ModelRow.Type.DETECTION;
                    default -> ModelRow.Type.UNKNOWN;
                },
                Arrays.stream(json.path("algo").asText("").split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList(),
                json.path("bytes").asLong(-1),
                json.path("context").asLong(-1),
                json.path("horizon").asLong(-1),
                json.path("license").asText(""),
                json.path("source").asText(""),
                origin(json),
                json.path("fault").asText(""),
                running(json),
                null);
    }

    private static ModelRow.Origin origin(JsonNode json) {
        if (!json.has("bundled")) {
            return ModelRow.Origin.UNKNOWN;
        }
        return json.path("bundled").asBoolean() ? ModelRow.Origin.BUNDLED : ModelRow.Origin.USER;
    }

    private static ModelRow.Running running(JsonNode json) {
        if (!json.has("loaded")) {
            return ModelRow.Running.UNKNOWN;
        }
        return json.path("loaded").asBoolean()
                ? new ModelRow.Running(ModelRow.Loaded.YES, json.path("load-ms").asDouble(-1), json.path("memory").asLong(-1))
                : ModelRow.Running.NO;
    }
}
