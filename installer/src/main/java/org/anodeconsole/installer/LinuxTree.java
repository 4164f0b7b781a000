package org.anodeconsole.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The files of a Linux package where they will be: everything belongs to the package manager, desktop entry and links in
 * {@code /usr/bin} included, so that removing the package needs no script of ours. (jpackage's own packages write the desktop entry
 * from a script, which fails where there is no desktop.) Only the links to {@link ModelCommands} are made at installation, where
 * no other anode has put commands of the same names.
 */
final class LinuxTree {
    private final Workshop workshop;
    private final Path root;

    private LinuxTree(Workshop workshop, Path root) {
        this.workshop = workshop;
        this.root = root;
    }

    static void layOut(ApplicationImage image, Workshop workshop, Path root) throws IOException {
        LinuxTree tree = new LinuxTree(workshop, root);
        Folders.copy(image.folder(), root.resolve("opt").resolve(Workshop.NAME));
        for (String launcher : List.of(Workshop.NAME, ApplicationImage.DEBUG, "anoded")) {
            tree.link("usr/bin/" + launcher, Path.of("/opt", Workshop.NAME, "bin", launcher));
        }
        Folders.copy(workshop.manual(), root.resolve("usr/share/man/man1"));
        tree.fill("linux/org.anodeconsole.Console.metainfo.xml", "usr/share/metainfo/org.anodeconsole.Console.metainfo.xml");
        tree.place("linux/anode-console.desktop", "usr/share/applications/anode-console.desktop");
        tree.place("linux/anoded.service", "usr/lib/systemd/system/anoded.service");
        tree.place("linux/copyright", "usr/share/doc/anode-console/copyright");
        tree.link("usr/share/doc/anode-console/licences", Path.of("/opt", Workshop.NAME, "lib/app/licences"));
        tree.link("usr/share/doc/anode-console/" + BillOfMaterials.FILE,
                Path.of("/opt", Workshop.NAME, "lib/app", BillOfMaterials.FILE));
        tree.place("icons/anode-console.svg", "usr/share/icons/hicolor/scalable/apps/anode-console.svg");
        tree.place("icons/anode-console.png", "usr/share/icons/hicolor/256x256/apps/anode-console.png");
        for (Path path : Folders.walk(root)) {
            if (!Files.isSymbolicLink(path)) {
                boolean open = Files.isDirectory(path) || Files.isExecutable(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private void link(String path, Path target) throws IOException {
        Files.createSymbolicLink(ready(path), target);
    }

    private void place(String source, String path) throws IOException {
        Files.copy(workshop.installer().resolve(source), ready(path));
    }

    private void fill(String source, String path) throws IOException {
        Files.writeString(ready(path), workshop.fill(Files.readString(workshop.installer().resolve(source))));
    }

    /** A place in the tree whose folder exists. */
    private Path ready(String path) throws IOException {
        Path place = root.resolve(path);
        Files.createDirectories(place.getParent());
        return place;
    }
}
