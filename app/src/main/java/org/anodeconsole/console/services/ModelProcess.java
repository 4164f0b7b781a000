package org.anodeconsole.console.services;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.ProblemException;

/**
 * Finds and ends the process of a model server. The installers' own stop commands kill whatever has the script's name in its
 * command line, an editor too; here a process counts only when Python runs the script, and it is looked at again before every
 * signal.
 */
final class ModelProcess {
    private static final int LONGEST_COMMAND_LINE = 1 << 16;

    private final Host host;
    private final String script;

    ModelProcess(Host host, String script) {
        this.host = host;
        this.script = script;
    }

    OptionalLong find() throws ProblemException, InterruptedException {
        for (String line : candidates()) {
            if (line.matches("\\d{1,10}") && isIt(Long.parseLong(line))) {
                return OptionalLong.of(Long.parseLong(line));
            }
        }
        return OptionalLong.empty();
    }

    private List<String> candidates() throws ProblemException, InterruptedException {
        try {
            return host.run(Command.of("pgrep", "-f", script.replace(".", "\\.")))
                    .output()
                    .lines()
                    .toList();
        } catch (ProblemException e) {
            if (e.key().equals("hosts.program.missing")) {
                return List.of(); // No Linux that an installer of the analysis node knows.
            }
            throw e;
        }
    }

    boolean isIt(long pid) throws InterruptedException {
        try {
            byte[] content = host.files().read("/proc/" + pid + "/cmdline", LONGEST_COMMAND_LINE).content();
            return runs(List.of(new String(content, StandardCharsets.UTF_8).split("\0")), script);
        } catch (ProblemException e) {
            return false; // It has ended, or is not ours to look at.
        }
    }

    /** Whether the words are Python running the script. */
    static boolean runs(List<String> words, String script) {
        if (words.size() < 2 || !name(words.getFirst()).matches("python[0-9.]*")) {
            return false;
        }
        Optional<String> first = words.stream().skip(1).filter(word -> !word.startsWith("-")).findFirst();
        return first.isPresent() && name(first.get()).equals(script);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    void signal(long pid, String signal) throws ProblemException, InterruptedException {
        if (!isIt(pid)) {
            return;
        }
        CommandResult result = new Privileges(host).run(Command.of("kill", "-" + signal, String.valueOf(pid)), "");
        if (!result.succeeded() && isIt(pid)) {
            throw new ProblemException("services.unstoppable", result.errors().strip(), String.valueOf(pid));
        }
    }

    OptionalLong residentBytes(long pid) throws InterruptedException {
        try {
            String status = new String(
                    host.files().read("/proc/" + pid + "/status", LONGEST_COMMAND_LINE).content(), StandardCharsets.UTF_8);
            return kibibytes(status, "VmRSS:");
        } catch (ProblemException e) {
            return OptionalLong.empty();
        }
    }

    /** The number of a line {@code NAME: 123 kB}, in bytes. */
    static OptionalLong kibibytes(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty() && digits.length() < 16)
                .mapToLong(digits -> Long.parseLong(digits) << 10)
                .findFirst();
    }
}
