package org.anodeconsole.console.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The libraries the console is built with, as its software bill of materials (CycloneDX JSON) lists them. */
final class BillOfMaterials {
    private static final String RESOURCE = "/META-INF/sbom/anode-console.cdx.json";

    /** @param licences SPDX identifiers where the library names them */
    record Component(String name, String version, String licences) {}

    private BillOfMaterials() {}

    /** The components by name; none in a build folder that was not packaged yet. */
    static List<Component> components() throws IOException {
        try (InputStream json = BillOfMaterials.class.getResourceAsStream(RESOURCE)) {
            return json == null ? List.of() : read(json);
        }
    }

    static List<Component> read(InputStream json) throws IOException {
        List<Component> components = new ArrayList<>();
        for (JsonNode component : new JsonMapper().readTree(json).path("components")) {
            if (!component.path("group").asText().equals("org.anodeconsole")) {
                components.add(new Component(
                        component.path("name").asText(), component.path("version").asText(), licences(component.path("licenses"))));
            }
        }
        components.sort(Comparator.comparing(Component::name, String.CASE_INSENSITIVE_ORDER));
        return components.stream().distinct().toList();
    }

    private static String licences(JsonNode licences) {
        List<String> names = new ArrayList<>();
        for (JsonNode licence : licences) {
            String name = firstOf(licence.path("expression"), licence.path("license").path("id"), licence.path("license").path("name"));
            if (name != null) {
                names.add(name);
            }
        }
        return String.join(", ", names);
    }

    private static @Nullable String firstOf(JsonNode... candidates) {
        for (JsonNode candidate : candidates) {
            if (candidate.isTextual()) {
                return candidate.asText();
            }
        }
        return null;
    }
}
