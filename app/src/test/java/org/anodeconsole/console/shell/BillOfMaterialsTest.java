package org.anodeconsole.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anodeconsole.console.shell.BillOfMaterials.Component;
import org.junit.jupiter.api.Test;

class BillOfMaterialsTest {
    @Test
    void listsLibrariesOnceByNameWithAllTheirLicences() throws IOException {
        String json = """
                {"components": [
                  {"group": "org.z", "name": "zeta", "version": "2", "licenses": [{"license": {"id": "EPL-2.0"}}, {"license": {"name": "LGPL"}}]},
                  {"group": "org.a", "name": "Alpha", "version": "1", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
                  {"group": "org.a", "name": "Alpha", "version": "1", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
                  {"group": "org.b", "name": "bare", "version": "3"},
                  {"group": "org.anodeconsole", "name": "app", "version": "0"}]}
                """;
        assertEquals(
                List.of(new Component("Alpha", "1", "MIT OR Apache-2.0"), new Component("bare", "3", ""), new Component("zeta", "2", "EPL-2.0, LGPL")),
                BillOfMaterials.read(stream(json)));
    }

    @Test
    void whatIsNoJsonIsAnError() {
        assertThrows(IOException.class, () -> BillOfMaterials.read(stream("<bom/>")));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
