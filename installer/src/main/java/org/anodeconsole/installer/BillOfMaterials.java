package org.anodeconsole.installer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The list of libraries that the build put into the console's jar.
 *
 * @param json the list as it is, in CycloneDX's form
 * @param components the libraries of others
 */
record BillOfMaterials(byte[] json, List<Component> components) {
    static final String FILE = "anode-console.cdx.json";
    private static final String OWN_GROUP = "org.anodeconsole";

    /** @param licences SPDX identifiers, or names where the library gives none; one of them is to be chosen */
    record Component(String name, String version, List<String> licences) {}

    static BillOfMaterials of(Path consoleJar) throws IOException {
        try (JarFile jar = new JarFile(consoleJar.toFile())) {
            JarEntry entry = jar.getJarEntry("META-INF/sbom/" + FILE);
            if (entry == null) {
                throw new StepFailed("there is no bill of materials in " + consoleJar
                        + "; Maven leaves it out when it works offline, so build without -o");
            }
            try (InputStream content = jar.getInputStream(entry)) {
                return read(content.readAllBytes());
            }
        }
    }

    static BillOfMaterials read(byte[] json) throws IOException {
        List<Component> components = new ArrayList<>();
        for (JsonNode component : new JsonMapper().readTree(json).path("components")) {
            if (!component.path("group").asText().equals(OWN_GROUP)) {
                components.add(new Component(
                        component.path("name").asText(), component.path("version").asText(), licences(component.path("licenses"))));
            }
        }
        return new BillOfMaterials(json, components.stream().distinct().toList());
    }

    private static List<String> licences(JsonNode choices) {
        List<String> names = new ArrayList<>();
        for (JsonNode choice : choices) {
            JsonNode licence = choice.path("license");
            names.add(choice.path("expression").asText(licence.path("id").asText(licence.path("name").asText())));
        }
        return names;
    }
}
