package org.anodeconsole.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The program as a .tar.gz to unpack anywhere: the application image, which needs no installation. */
final class ImageArchive {
    private ImageArchive() {}

    /** @return the archive */
    static Path build(ApplicationImage image, Workshop workshop) throws IOException, InterruptedException {
        Folders.stamp(image.folder(), workshop.time());
        Path made = workshop.output().resolve(Workshop.NAME + "-" + workshop.version() + "-" + workshop.target().name() + ".tar.gz");
        Tools.run(new ProcessBuilder(List.of(
                "tar", "--create", "--gzip", "--file", made.toString(),
                "--sort=name", "--owner=0", "--group=0", "--numeric-owner",
                "--directory", workshop.images().toString(),
                image.folder().getFileName().toString())));
        return made;
    }
}
