package org.anodeconsole.installer;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;

/** Runs the tools of the JDK and of the system; their output is shown only when they fail. */
final class Tools {
    private Tools() {}

    /** Runs a tool of the JDK, such as jlink, inside this process. */
    static void jdk(String name, List<String> arguments) {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new StepFailed("this Java has no " + name + "; build with a full JDK"));
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        int status = tool.run(writer, writer, arguments.toArray(String[]::new));
        writer.flush();
        if (status != 0) {
            throw new StepFailed(name + " ended with " + status + ":\n" + said);
        }
    }

    static boolean onPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Runs a program to its end and returns what it printed. */
    static String run(ProcessBuilder program) throws IOException, InterruptedException {
        Process process = program.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new StepFailed(program.command().getFirst() + " ended with " + status + ":\n" + said);
        }
        return said;
    }
}
