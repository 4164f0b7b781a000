package org.anodeconsole.installer;

import java.io.IOException;
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
        report("application image");
        ApplicationImage image = ApplicationImage.create(workshop);
        Folders.stamp(image.folder(), workshop.time());
        report("start-up caches");
        StartCache.train(image, workshop);

        if (workshop.target().linux()) {
            report("Debian package");
            Path made = DebianPackage.build(image, workshop);
            report(made + ": " + Folders.size(made) / 1_000_000.0 + " MB");
        } else {
            report("no installer for this system yet; the program without one is in " + image.folder());
        }
    }

    private static void report(String what) {
        System.out.println("installer: " + what);
    }
}
