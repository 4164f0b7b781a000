package org.anodeconsole.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.anodeconsole.installer.BillOfMaterials.Component;

/**
 * Lays out the licence texts of all libraries, one folder each: what the library's jar holds, or else the standard text of its
 * licence. A library without a text, or under nothing but a licence that would bind the whole program, ends the packaging.
 */
final class Licences {
    private static final Pattern TEXT = Pattern.compile(
            "(?i)(.*/)?([^/]*-)?(licen[sc]e|notice|copying|thirdpartynotices)(\\.txt|\\.md)?");
    private static final Pattern OWN_LICENCE = Pattern.compile("(?i)(META-INF/)?(licen[sc]e|copying)(\\.txt|\\.md)?");
    /** In the order of preference where a library leaves the choice. */
    private static final List<String> ACCEPTED = List.of(
            "Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "MPL-2.0", "GPL-2.0-with-classpath-exception");
    private static final Map<String, String> OTHER_NAMES = Map.of("The 3-Clause BSD License", "BSD-3-Clause");

    private final Path standardTexts;
    private final Path javaLicence;
    private final Properties copyrights = new Properties();

    /**
     * @param standardTexts a folder with one text per SPDX identifier, and {@code copyrights.properties}
     * @param javaLicence the licence of the Java runtime, which is JavaFX's as well
     */
    Licences(Path standardTexts, Path javaLicence) throws IOException {
        this.standardTexts = standardTexts;
        this.javaLicence = javaLicence;
        try (InputStream in = Files.newInputStream(standardTexts.resolve("copyrights.properties"))) {
            copyrights.load(in);
        }
    }

    /** The licence a component is used under. */
    static String chosen(Component component) {
        List<String> offered =
                component.licences().stream().map(name -> OTHER_NAMES.getOrDefault(name, name)).toList();
        return ACCEPTED.stream().filter(offered::contains).findFirst().orElseThrow(() -> new StepFailed(
                component.name() + " " + component.version() + " is offered under " + component.licences() + ", and none of "
                        + ACCEPTED + " is among them; leave the library out, or add the licence and its text here"));
    }

    /** Writes the folders and {@code README.txt}, a list of them, below {@code to}. */
    void collect(BillOfMaterials bill, Path jars, Path to) throws IOException {
        StringBuilder list = new StringBuilder("Libraries that come with Anode Console, and the licences they are used under."
                + "\nThe licences of the Java runtime are in the folder legal of the runtime, those of the models beside the models.\n\n");
        for (Component component : bill.components()) {
            String licence = chosen(component);
            Path folder = Files.createDirectories(to.resolve(component.name()));
            if (!extract(jar(component, jars), folder)) {
                writeStandard(licence, component, folder);
            }
            Path more = standardTexts.resolve(component.name() + ".txt");
            if (Files.exists(more)) {
                Files.copy(more, folder.resolve("more.txt"));
            }
            list.append("%-32s %-14s %s%n".formatted(component.name(), component.version(), licence));
        }
        Files.writeString(to.resolve("README.txt"), list.toString().replace(System.lineSeparator(), "\n"));
    }

    private static Path jar(Component component, Path jars) throws IOException {
        String start = component.name() + "-" + component.version();
        return Folders.files(jars).stream()
                .filter(file -> file.getFileName().toString().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new StepFailed("the bill of materials names " + start + ", and there is no such jar in " + jars));
    }

    /** @return whether the library's own licence was among the texts */
    private static boolean extract(Path jar, Path folder) throws IOException {
        boolean complete = false;
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(entry -> TEXT.matcher(entry.getName()).matches()).toList()) {
                try (InputStream content = file.getInputStream(entry)) {
                    Files.write(folder.resolve(entry.getName().replace("META-INF/", "").replace('/', '-')), content.readAllBytes());
                }
                complete |= OWN_LICENCE.matcher(entry.getName()).matches();
            }
        }
        return complete;
    }

    private void writeStandard(String licence, Component component, Path folder) throws IOException {
        boolean java = licence.equals("GPL-2.0-with-classpath-exception");
        String text = Files.readString(java ? javaLicence : standardTexts.resolve(licence + ".txt"));
        String copyright = copyrights.getProperty(component.name());
        boolean needsNotice = licence.equals("MIT") || licence.startsWith("BSD");
        if (needsNotice && copyright == null) {
            throw new StepFailed("the " + licence + " licence of " + component.name() + " is to be passed on with its copyright"
                    + " notice; add it to licences/copyrights.properties");
        }
        Files.writeString(folder.resolve("LICENSE.txt"), copyright == null ? text : copyright + "\n\n" + text);
    }
}
