package org.anodeconsole.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives a launcher an AOT cache: the classes a training run loaded, already parsed and linked. The cache is made by the packaged
 * runtime itself from the packaged jars, because it is refused when either differs.
 */
final class StartCache {
    private final ApplicationImage image;
    private final String launcher;

    private StartCache(ApplicationImage image, String launcher) {
        this.image = image;
        this.launcher = launcher;
    }

    /** Trains the anode first: the console's training run starts it. */
    static void train(ApplicationImage image, Workshop workshop) throws IOException, InterruptedException {
        Path scratch = Files.createDirectories(workshop.scratch());
        new StartCache(image, "anoded").fill(program -> AnodeTraining.run(program, scratch));
        new StartCache(image, Workshop.NAME).fill(program -> ConsoleTraining.run(program, scratch));
        new StartCache(image, ApplicationImage.DEBUG).share(Workshop.NAME);
    }

    /** Lets this launcher read the cache of another that runs the same program. */
    private void share(String trained) throws IOException {
        Path settings = image.libraries().resolve(launcher + ".cfg");
        write(settings, Files.readAllLines(settings), "-XX:AOTCache=$APPDIR/" + trained + ".aot");
    }

    /** Runs the training with an option that writes the cache, then replaces it by the one that reads it. */
    private void fill(Training training) throws IOException, InterruptedException {
        Path settings = image.libraries().resolve(launcher + ".cfg");
        List<String> plain = Files.readAllLines(settings);
        Path cache = image.libraries().resolve(launcher + ".aot");
        write(settings, plain, "-XX:AOTCacheOutput=$APPDIR/" + cache.getFileName());
        String said = training.run(image.launcher(launcher));
        if (!Files.exists(cache)) {
            throw new StepFailed("the training run of " + launcher + " left no " + cache + "; it said:\n" + said);
        }
        write(settings, plain, "-XX:AOTCache=$APPDIR/" + cache.getFileName());
    }

    /** The launcher reads one {@code java-options} line per option; the section of Java options is the last. */
    private static void write(Path settings, List<String> plain, String option) throws IOException {
        Files.write(settings, Stream.concat(plain.stream(), Stream.of("java-options=" + option)).toList());
    }

    /** Runs a program the way users do, to its regular end. */
    @FunctionalInterface
    private interface Training {
        /** @return what the program printed */
        String run(Path program) throws IOException, InterruptedException;
    }
}
