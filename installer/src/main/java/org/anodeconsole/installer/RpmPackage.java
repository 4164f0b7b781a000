package org.anodeconsole.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The .rpm, with the same files as the .deb; made where the tool rpmbuild is installed. */
final class RpmPackage {
    private RpmPackage() {}

    static boolean toolIsThere() {
        return Tools.onPath("rpmbuild");
    }

    /** @return the package */
    static Path build(ApplicationImage image, Workshop workshop) throws IOException, InterruptedException {
        Path folder = workshop.work().resolve("rpm");
        Path tree = Files.createDirectories(folder.resolve("tree"));
        LinuxTree.layOut(image, workshop, tree);
        Folders.stamp(tree, workshop.time());
        String processor = workshop.target().processor().equals("x64") ? "x86_64" : "aarch64";
        Path specification = folder.resolve("anode-console.spec");
        Files.writeString(
                specification,
                workshop.fill(Files.readString(workshop.installer().resolve("linux/anode-console.spec")))
                        .replace("@TREE@", tree.toString()));
        ProcessBuilder rpmbuild = new ProcessBuilder(List.of(
                "rpmbuild", "-bb", "--target", processor,
                "--define", "_topdir " + folder.resolve("top"),
                "--define", "_rpmdir " + workshop.output(),
                "--define", "_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm",
                specification.toString()));
        rpmbuild.environment().put("SOURCE_DATE_EPOCH", Long.toString(workshop.time().getEpochSecond()));
        Tools.run(rpmbuild);
        return workshop.output().resolve(Workshop.NAME + "-" + workshop.version() + "-1." + processor + ".rpm");
    }
}
