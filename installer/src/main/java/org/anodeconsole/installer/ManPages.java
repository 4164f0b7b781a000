package org.anodeconsole.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Manual pages: what a program says of its options goes verbatim into a page written by hand, so that the two cannot differ. A line
 * {@code @HELP program command@} stands for that text.
 */
final class ManPages {
    /** Tells what a program prints when it is asked for help. */
    @FunctionalInterface
    interface Help {
        /** @param words the program, and perhaps one of its commands */
        String of(List<String> words) throws IOException, InterruptedException;
    }

    private static final Pattern PLACE = Pattern.compile("(?m)^@HELP (.+)@$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z-]+) {2,}");

    private final Workshop workshop;
    private final Help help;

    ManPages(Workshop workshop, Help help) {
        this.workshop = workshop;
        this.help = help;
    }

    /** Pages about the programs of an image, which are run for it. */
    static ManPages of(ApplicationImage image, Workshop workshop) {
        return new ManPages(workshop, words -> {
            ProcessBuilder program = new ProcessBuilder(image.launcher(words.getFirst()).toString());
            program.command().addAll(words.subList(1, words.size()));
            program.command().add("--help");
            return Tools.run(program);
        });
    }

    /** Writes the pages into {@code folder}, with a link for each program that shares the page of another. */
    void write(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (Path source : Folders.files(workshop.installer().resolve("linux/man"))) {
            String page = page(Files.readString(source));
            Files.write(folder.resolve(source.getFileName() + ".gz"), Gzip.of(page));
        }
        Files.createSymbolicLink(
                folder.resolve(ApplicationImage.DEBUG + ".1.gz"), Path.of(Workshop.NAME + ".1.gz"));
    }

    /** @throws StepFailed when a command of a program has no place on the page */
    String page(String template) throws IOException, InterruptedException {
        StringBuilder page = new StringBuilder();
        int copied = 0;
        Matcher place = PLACE.matcher(template);
        while (place.find()) {
            List<String> words = List.of(place.group(1).split(" "));
            String said = help.of(words);
            for (String command : commands(said)) {
                String wanted = "@HELP " + words.getFirst() + " " + command + "@";
                if (!template.contains(wanted)) {
                    throw new StepFailed("the manual page of " + words.getFirst() + " wants a line " + wanted);
                }
            }
            page.append(template, copied, place.start()).append(".nf\n").append(literally(said.strip())).append("\n.fi");
            copied = place.end();
        }
        return workshop.fill(page.append(template.substring(copied)).toString());
    }

    private static List<String> commands(String help) {
        int list = help.indexOf("Commands:");
        return list < 0 ? List.of() : COMMAND.matcher(help.substring(list)).results().map(found -> found.group(1)).toList();
    }

    /** Text as it stands: troff takes backslashes, hyphens, and points at the beginning of a line for its own. */
    static String literally(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replaceAll("(?m)^(?=[.'])", Matcher.quoteReplacement("\\&"));
    }
}
