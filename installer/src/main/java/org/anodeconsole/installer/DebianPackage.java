package org.anodeconsole.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The .deb. Every file and link in it belongs to dpkg, desktop entry and links in {@code /usr/bin} included, so that removing the
 * package needs no script of ours. (jpackage's own .deb writes the desktop entry from its postinst, which fails where there is no
 * desktop.)
 */
final class DebianPackage {
    /** They get links in /usr/bin at installation, where no other anode has put commands of the same names. */
    private static final List<String> MODEL_COMMANDS =
            List.of("start-tdtsfm", "stop-tdtsfm", "start-timer-moe", "stop-timer-moe");
    private static final List<String> SCRIPTS = List.of("postinst", "prerm", "postrm");

    private final Workshop workshop;
    private final Path root;

    private DebianPackage(Workshop workshop) {
        this.workshop = workshop;
        this.root = workshop.work().resolve("debian");
    }

    /** @return the package */
    static Path build(ApplicationImage image, Workshop workshop) throws IOException, InterruptedException {
        DebianPackage debian = new DebianPackage(workshop);
        debian.layOut(image);
        debian.describe();
        return debian.pack();
    }

    private void layOut(ApplicationImage image) throws IOException {
        Folders.copy(image.folder(), root.resolve("opt").resolve(Workshop.NAME));
        for (String launcher : List.of(Workshop.NAME, "anoded")) {
            Path link = root.resolve("usr/bin").resolve(launcher);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, Path.of("/opt", Workshop.NAME, "bin", launcher));
        }
        for (String command : MODEL_COMMANDS) {
            Path script = root.resolve("opt").resolve(Workshop.NAME).resolve("bin").resolve(command);
            Files.copy(workshop.installer().resolveSibling("app").resolve("src/main/scripts").resolve(command), script);
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        place("linux/anode-console.desktop", "usr/share/applications/anode-console.desktop");
        place("linux/anoded.service", "usr/lib/systemd/system/anoded.service");
        place("linux/copyright", "usr/share/doc/anode-console/copyright");
        place("icons/anode-console.svg", "usr/share/icons/hicolor/scalable/apps/anode-console.svg");
        place("icons/anode-console.png", "usr/share/icons/hicolor/256x256/apps/anode-console.png");
    }

    private void place(String source, String path) throws IOException {
        Path to = root.resolve(path);
        Files.createDirectories(to.getParent());
        Files.copy(workshop.installer().resolve(source), to);
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-r--r--"));
    }

    private void describe() throws IOException {
        String sums = sums();
        long kibibytes = Folders.size(root) / 1024;
        Path control = Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(control.resolve("md5sums"), sums);
        Files.writeString(
                control.resolve("control"),
                Files.readString(workshop.installer().resolve("linux/control"))
                        .replace("@VERSION@", workshop.version())
                        .replace("@ARCHITECTURE@", workshop.target().debianArchitecture())
                        .replace("@INSTALLED_SIZE@", Long.toString(kibibytes)));
        for (String script : SCRIPTS) {
            Path to = control.resolve(script);
            Files.copy(workshop.installer().resolve("linux").resolve(script), to);
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** One line per file, for {@code dpkg --verify}. */
    private String sums() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : Folders.files(root)) {
            lines.append(md5(file)).append("  ").append(root.relativize(file)).append('\n');
        }
        return lines.toString();
    }

    private static String md5(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new StepFailed("this Java has no MD5, which the list of sums of a Debian package needs");
        }
    }

    private Path pack() throws IOException, InterruptedException {
        for (Path path : Folders.walk(root)) {
            if (Files.isDirectory(path)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        Folders.stamp(root, workshop.time());
        Path made = workshop.output().resolve(
                Workshop.NAME + "_" + workshop.version() + "_" + workshop.target().debianArchitecture() + ".deb");
        Tools.run(new ProcessBuilder("dpkg-deb", "--root-owner-group", "--build", root.toString(), made.toString()));
        return made;
    }
}
