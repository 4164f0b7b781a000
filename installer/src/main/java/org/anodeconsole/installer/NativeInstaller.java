package org.anodeconsole.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The .msi of Windows and the .dmg of macOS, made by jpackage and the tools it needs there. */
final class NativeInstaller {
    /** Tells Windows which installed program a new version replaces; it must never change. */
    private static final String UPGRADE_CODE = "5b8f2d0e-6f0c-4c0b-9a57-2f6a3c1d8e74";

    private NativeInstaller() {}

    /** @return the folder with the installer */
    static Path build(ApplicationImage image, Workshop workshop) throws IOException, InterruptedException {
        if (image.target().system().equals("mac")) {
            // The start-up caches came after jpackage had signed the folder; without a valid signature macOS calls it damaged.
            Tools.run(new ProcessBuilder("codesign", "--force", "--deep", "--sign", "-", image.folder().toString()));
        }
        Tools.jdk("jpackage", arguments(image, workshop));
        return workshop.output();
    }

    static List<String> arguments(ApplicationImage image, Workshop workshop) {
        boolean mac = image.target().system().equals("mac");
        List<String> arguments = new ArrayList<>(List.of(
                "--type", mac ? "dmg" : "msi",
                "--name", Workshop.NAME,
                "--app-version", appVersion(workshop),
                "--vendor", "The Anode Console authors",
                "--app-image", image.folder().toString(),
                "--license-file", workshop.installer().resolveSibling("LICENSE").toString(),
                "--dest", workshop.output().toString()));
        if (!mac) {
            arguments.addAll(List.of(
                    "--win-upgrade-uuid", UPGRADE_CODE,
                    "--win-menu", "--win-menu-group", "Anode Console",
                    "--win-shortcut-prompt", "--win-dir-chooser"));
        }
        return arguments;
    }

    /** macOS takes no version that begins with 0. */
    static String appVersion(Workshop workshop) {
        return workshop.target().system().equals("mac") && workshop.version().startsWith("0.")
                ? "1" + workshop.version().substring(1)
                : workshop.version();
    }
}
