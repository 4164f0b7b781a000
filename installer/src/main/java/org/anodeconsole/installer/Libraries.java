package org.anodeconsole.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The jars of the build folder, divided: JavaFX becomes part of the runtime, everything else goes on the class path without the
 * natives of other platforms, and the models that come with the program beside them.
 */
final class Libraries {
    private final List<Path> jars;
    private final Path models;

    private Libraries(List<Path> jars, Path models) {
        this.jars = jars;
        this.models = models;
    }

    static Libraries from(Path folder) throws IOException {
        List<Path> jars =
                Folders.files(folder).stream().filter(file -> file.toString().endsWith(".jar")).toList();
        if (jars.isEmpty()) {
            throw new StepFailed("there are no jars in " + folder + "; run the package phase of the module app first");
        }
        Path models = folder.resolve("models");
        if (!Files.isDirectory(models)) {
            throw new StepFailed("there is no " + models + ", the folder of the models that come with the program");
        }
        return new Libraries(jars, models);
    }

    void copyTo(Workshop workshop) throws IOException {
        Files.createDirectories(workshop.libraries());
        Files.createDirectories(workshop.modules());
        NativeTrim trim = new NativeTrim(workshop.target());
        for (Path jar : jars) {
            String name = jar.getFileName().toString();
            if (!name.startsWith("javafx-")) {
                trim.copy(jar, workshop.libraries());
            } else if (holdsClasses(name, workshop.target())) {
                Files.copy(jar, workshop.modules().resolve(name));
            }
        }
        Folders.copy(models, workshop.libraries().resolve("models"));
    }

    /** JavaFX publishes an empty jar beside the one of each platform, told apart by the ending. */
    private static boolean holdsClasses(String name, Target target) {
        String system = target.system().equals("windows") ? "win" : target.system();
        String ending = target.processor().equals("x64") ? system : system + "-" + target.processor();
        return name.endsWith("-" + ending + ".jar");
    }
}
