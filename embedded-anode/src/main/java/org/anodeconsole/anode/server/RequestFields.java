package org.anodeconsole.anode.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request body, typed but not yet judged.
 *
 * @param data the first columns, or null when there is no such field
 * @param width how many columns there are
 * @param schema the names of the columns, or null when there is no such field
 * @param scalars the other fields the anode knows
 */
record RequestFields(@Nullable List<DataColumn> data, int width, @Nullable List<String> schema, Map<String, JsonNode> scalars) {
    /** The field, or a missing node. */
    JsonNode scalar(String name) {
        return scalars.getOrDefault(name, MissingNode.getInstance());
    }
}
