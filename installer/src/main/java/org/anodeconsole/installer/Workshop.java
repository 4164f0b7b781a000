package org.anodeconsole.installer;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where the packaging takes things from and puts them.
 *
 * @param installer the folder with icons, units and templates
 * @param target the platform to package for
 * @param version the version the package carries
 * @param time the time stamp of every packaged file
 */
record Workshop(Path installer, Target target, String version, Instant time) {
    static final String NAME = "anode-console";

    Path work() {
        return installer.resolve("target/work");
    }

    /** A template with the version and the date it carries in their places. */
    String fill(String template) {
        OffsetDateTime at = time.atOffset(ZoneOffset.UTC);
        return template.replace("@VERSION@", version)
                .replace("@DATE@", at.toLocalDate().toString())
                .replace("@RFC_DATE@", DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT).format(at));
    }

    /** Jars for the class path. */
    Path libraries() {
        return work().resolve("libraries");
    }

    /** Jars that become part of the runtime. */
    Path modules() {
        return work().resolve("modules");
    }

    Path runtime() {
        return work().resolve("runtime");
    }

    /** Licence texts of the libraries, beside the jars. */
    Path licences() {
        return libraries().resolve("licences");
    }

    /** The jar of the console itself. */
    String mainJar() {
        return "app-" + version + ".jar";
    }

    /** Manual pages, compressed. */
    Path manual() {
        return work().resolve("man1");
    }

    Path images() {
        return work().resolve("image");
    }

    Path scratch() {
        return work().resolve("scratch");
    }

    Path output() {
        return installer.resolve("target/dist");
    }
}
