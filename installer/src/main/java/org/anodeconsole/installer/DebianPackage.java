package org.anodeconsole.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The .deb. Made by hand, for jpackage knows neither a list of sums nor how to leave the desktop entry to dpkg. */
final class DebianPackage {
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
        LinuxTree.layOut(image, workshop, debian.root);
        Path changes = debian.root.resolve("usr/share/doc/anode-console/changelog.gz");
        Files.write(changes, Gzip.of(workshop.fill(Files.readString(workshop.installer().resolve("linux/changelog")))));
        Files.setPosixFilePermissions(changes, PosixFilePermissions.fromString("rw-r--r--"));
        debian.describe();
        return debian.pack();
    }

    private void describe() throws IOException {
        String sums = sums();
        long kibibytes = Folders.size(root) / 1024;
        Path control = Files.createDirectories(root.resolve("DEBIAN"));
        Files.setPosixFilePermissions(control, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(control.resolve("md5sums"), sums);
        Files.writeString(
                control.resolve("control"),
                workshop.fill(Files.readString(workshop.installer().resolve("linux/control")))
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
        Folders.stamp(root, workshop.time());
        Path made = workshop.output().resolve(
                Workshop.NAME + "_" + workshop.version() + "_" + workshop.target().debianArchitecture() + ".deb");
        Tools.run(new ProcessBuilder("dpkg-deb", "--root-owner-group", "--build", root.toString(), made.toString()));
        return made;
    }
}
