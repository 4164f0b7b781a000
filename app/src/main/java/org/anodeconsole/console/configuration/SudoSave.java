package org.anodeconsole.console.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.FileFacts;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.StaleFileException;
import org.anodeconsole.console.language.ProblemException;

/**
 * Replaces a file as root with {@code sudo}, durably like any other save: written beside, given the old owner and mode, flushed, renamed,
 * folder flushed. Every step is a program with its arguments; no shell reads them.
 */
final class SudoSave {
    private static final int LARGEST = 1 << 20;

    private final Host host;
    private final String target;
    private final FileStamp expected;
    private final byte[] content;
    private final String beside;
    private final String folder;

    /** @param file what is to be replaced, links followed */
    SudoSave(Host host, FileFacts file, FileStamp expected, byte[] content) {
        this.host = host;
        this.target = file.path();
        this.expected = expected;
        this.content = content.clone();
        int slash = target.lastIndexOf('/');
        this.folder = slash <= 0 ? "/" : target.substring(0, slash);
        this.beside = (slash <= 0 ? "/" : folder + "/") + "." + target.substring(slash + 1) + "." + UUID.randomUUID() + ".saving";
    }

    /** The commands as they will be run, for people to read. */
    List<String> shown() {
        return steps().stream().map(step -> step.stream().map(SudoSave::quoted).collect(Collectors.joining(" "))).toList();
    }

    private List<List<String>> steps() {
        return List.of(
                List.of("sudo", "-n", "install", "-m", "600", "--", "/dev/null", beside),
                List.of("sudo", "-n", "tee", "--", beside),
                List.of("sudo", "-n", "chown", "--reference=" + target, "--", beside),
                List.of("sudo", "-n", "chmod", "--reference=" + target, "--", beside),
                List.of("sudo", "-n", "sync", "--", beside),
                List.of("sudo", "-n", "mv", "-T", "--", beside, target),
                List.of("sudo", "-n", "sync", "--", folder));
    }

    /**
     * Runs them one after the other.
     *
     * @throws StaleFileException when the file holds something else than expected; nothing was written
     * @throws ProblemException when one of them failed; the file is as it was, unless the very last one failed
     */
    FileStamp run() throws ProblemException, InterruptedException {
        FileStamp found = host.files().read(target, LARGEST).stamp();
        if (!found.equals(expected)) {
            throw new StaleFileException(target, found);
        }
        List<List<String>> steps = steps();
        for (int i = 0; i < steps.size(); i++) {
            Command command = Command.of(steps.get(i).toArray(String[]::new));
            CommandResult result = host.run(i == 1 ? command.withInput(content).keeping(1 << 12) : command);
            if (!result.succeeded()) {
                if (i > 0 && i < steps.size() - 1) {
                    host.run(Command.of("sudo", "-n", "rm", "-f", "--", beside));
                }
                throw failure(i, result);
            }
        }
        return FileStamp.of(content);
    }

    private ProblemException failure(int step, CommandResult result) {
        boolean refused = step == 0 && result.errors().contains("sudo");
        String detail = result.errors().strip();
        return refused
                ? new ProblemException("configuration.sudo.refused", detail, host.id())
                : new ProblemException("configuration.sudo.failed", detail, shown().get(step), String.valueOf(result.exit()));
    }

    /** Puts the content where this user may write, and says how to put it in its place by hand. */
    List<String> byHand(FileFacts file) throws ProblemException, InterruptedException {
        String copy = "/tmp/taosanode." + UUID.randomUUID();
        host.files().replace(copy, content, FileStamp.MISSING);
        List<String> install = new ArrayList<>(List.of("sudo", "install"));
        if (!file.mode().isEmpty()) {
            install.addAll(List.of("-m", octal(file.mode()), "-o", file.owner(), "-g", file.group()));
        }
        install.addAll(List.of("--", copy, target));
        return List.of(
                install.stream().map(SudoSave::quoted).collect(Collectors.joining(" ")),
                "rm -f -- " + quoted(copy));
    }

    private static String octal(String mode) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i + 3 <= mode.length(); i += 3) {
            String three = mode.substring(i, i + 3);
            digits.append((three.charAt(0) == 'r' ? 4 : 0) + (three.charAt(1) == 'w' ? 2 : 0) + (three.charAt(2) == '-' ? 0 : 1));
        }
        return digits.toString();
    }

    /** As one would type it; only ever shown and copied, never run. */
    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./:=@%+,-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
