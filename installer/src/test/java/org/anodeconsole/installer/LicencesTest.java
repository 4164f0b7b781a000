package org.anodeconsole.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.anodeconsole.installer.BillOfMaterials.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicencesTest {
    @TempDir
    private Path folder;

    private void jar(String file, Map<String, String> entries) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(jars.resolve(file)))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Path collect(Component component) throws IOException {
        Path java = Files.writeString(folder.resolve("java"), "GPL with an exception");
        Path to = folder.resolve("licences");
        new Licences(Path.of("licences"), java)
                .collect(new BillOfMaterials(new byte[0], List.of(component)), folder.resolve("jars"), to);
        return to.resolve(component.name());
    }

    @Test
    void takesTheTextsOfTheJarItself() throws IOException {
        jar("some-1.0.jar", Map.of("META-INF/LICENSE.txt", "own words", "META-INF/NOTICE", "notice", "org/License.class", ""));

        Path texts = collect(new Component("some", "1.0", List.of("Apache-2.0")));

        assertEquals("own words", Files.readString(texts.resolve("LICENSE.txt")));
        assertEquals("notice", Files.readString(texts.resolve("NOTICE")));
        assertEquals(2, Folders.files(texts).size());
    }

    @Test
    void givesTheStandardTextWhereTheJarHasOnlyANotice() throws IOException {
        jar("some-1.0.jar", Map.of("META-INF/NOTICE", "notice"));

        Path texts = collect(new Component("some", "1.0", List.of("Apache-2.0")));

        assertTrue(Files.readString(texts.resolve("LICENSE.txt")).contains("Apache License"));
        assertEquals("notice", Files.readString(texts.resolve("NOTICE")));
    }

    @Test
    void refusesAnMitLibraryWithoutItsCopyrightNotice() throws IOException {
        jar("unknown-1.0.jar", Map.of("a", ""));

        StepFailed refused = assertThrows(StepFailed.class, () -> collect(new Component("unknown", "1.0", List.of("MIT"))));

        assertTrue(refused.getMessage().contains("copyrights.properties"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPL-2.0-only", "GPL-3.0-or-later", "AGPL-3.0-only", "LGPL-2.1-only", ""})
    void refusesWhatIsOfferedUnderNothingElse(String licence) {
        Component component = new Component("some", "1.0", List.of(licence));

        assertThrows(StepFailed.class, () -> Licences.chosen(component));
    }

    @Test
    void choosesThePermissiveOneOfTwo() {
        assertEquals("EPL-2.0", Licences.chosen(new Component("logback", "1", List.of("EPL-2.0", "LGPL-2.1-only"))));
        assertEquals("BSD-3-Clause", Licences.chosen(new Component("controlsfx", "1", List.of("The 3-Clause BSD License"))));
    }

    @Test
    void everyLibraryOfTheConsoleHasATextAndAnAcceptedLicence() throws IOException {
        Path jars = Path.of("../app/target/console/lib");
        assumeTrue(Files.isDirectory(jars), "the console is put together in the package phase of the module app");
        Path console = Folders.files(jars).stream()
                .filter(jar -> jar.getFileName().toString().startsWith("app-"))
                .findFirst()
                .orElseThrow();
        BillOfMaterials bill = BillOfMaterials.of(console);
        Path to = folder.resolve("licences");

        new Licences(Path.of("licences"), Path.of(System.getProperty("java.home"), "legal/java.base/LICENSE")).collect(bill, jars, to);

        assertTrue(bill.components().size() > 40, bill.components().toString());
        for (Component component : bill.components()) {
            assertFalse(Folders.files(to.resolve(component.name())).isEmpty(), component.name());
        }
    }
}
