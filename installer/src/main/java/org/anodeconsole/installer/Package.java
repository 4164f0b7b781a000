package org.anodeconsole.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The steps from the build folder to the package, in order. */
public final class Package {
    private Package() {}

    /** @param arguments the folder of libraries, the installer's folder, the version, and the time stamp for the files */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 4) {
            System.err.println("usage: Package LIBRARIES INSTALLER-FOLDER VERSION TIME");
            System.exit(2);
        }
        try {
            build(
                    Path.of(arguments[0]),
                    new Workshop(Path.of(arguments[1]), Target.current(), arguments[2], Instant.parse(arguments[3])));
        } catch (StepFailed e) {
            System.err.println("installer: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void build(Path libraries, Workshop workshop) throws IOException, InterruptedException {
        Folders.empty(workshop.work());
        Folders.empty(workshop.output());

        report("libraries for " + workshop.target().name());
        Libraries.from(libraries).copyTo(workshop);
        report("runtime");
        RuntimeImage.link(workshop);
        report("probe: every library on this runtime");
        Probe.runOn(workshop);
        report("licences and bill of materials");
        BillOfMaterials bill = BillOfMaterials.of(libraries.resolve(workshop.mainJar()));
        Files.write(workshop.libraries().resolve(BillOfMaterials.FILE), bill.json());
        new Licences(workshop.installer().resolve("licences"), workshop.runtime().resolve("legal/java.base/LICENSE"))
                .collect(bill, libraries, workshop.licences());
        report("application image");
        ApplicationImage image = ApplicationImage.create(workshop);
        Folders.stamp(image.folder(), workshop.time());
        report("start-up caches");
        StartCache.train(image, workshop);
        pack(image, workshop);
        for (Path made : Folders.files(workshop.output())) {
            report(made + ": " + Files.size(made) / 100_000 / 10.0 + " MB, installed " + Folders.size(image.folder()) / 1_000_000 + " MB");
        }
    }

    private static void pack(ApplicationImage image, Workshop workshop) throws IOException, InterruptedException {
        if (!workshop.target().linux()) {
            report("installer");
            NativeInstaller.build(image, workshop);
            return;
        }
        report("manual pages");
        ManPages.of(image, workshop).write(workshop.manual());
        report("Debian package");
        DebianPackage.build(image, workshop);
        if (RpmPackage.toolIsThere()) {
            report("RPM package");
            RpmPackage.build(image, workshop);
        } else {
            report("no RPM package: rpmbuild is not installed");
        }
        report("archive");
        ImageArchive.build(image, workshop);
    }

    private static void report(String what) {
        System.out.println("installer: " + what);
    }
}
