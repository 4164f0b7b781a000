package org.anodeconsole.console.services;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.FileFacts;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.HostConnection;
import org.anodeconsole.console.hosts.HostFile;
import org.anodeconsole.console.hosts.HostFiles;
import org.anodeconsole.console.hosts.RunningCommand;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/** A host that answers what a real systemd was seen to answer. */
final class FakeSystemd implements Host, HostFiles {
    /** What a test does instead of the usual answer; null leaves it. */
    interface Answer {
        CommandResult to(List<String> arguments) throws ProblemException, InterruptedException;
    }

    final Map<String, String> unit = new LinkedHashMap<>();
    final Map<String, String> files = new HashMap<>();
    final List<String> commands = new ArrayList<>();
    volatile Answer answer = arguments -> null;
    volatile boolean broken;
    volatile Optional<String> http = Optional.empty();
    volatile String docker = "";

    FakeSystemd() {
        loaded("inactive", "dead");
    }

    void loaded(String active, String sub) {
        unit.clear();
        unit.put("LoadState", "loaded");
        unit.put("ActiveState", active);
        unit.put("SubState", sub);
        unit.put("Result", "success");
        unit.put("NRestarts", "0");
        unit.put("UnitFileState", "disabled");
        unit.put("MainPID", active.equals("active") ? "4711" : "0");
        unit.put("MemoryCurrent", active.equals("active") ? "1073741824" : "[not set]");
    }

    void failed(String result, String status) {
        loaded("failed", "failed");
        unit.put("Result", result);
        unit.put("ExecMainStatus", status);
    }

    long count(String command) {
        return commands.stream().filter(line -> line.contains(command)).count();
    }

    static CommandResult ok(String output) {
        return new CommandResult(0, output, "");
    }

    @Override
    public synchronized CommandResult run(Command command) throws ProblemException, InterruptedException {
        requireReachable();
        commands.add(command.toString());
        CommandResult special = answer.to(command.arguments());
        if (special != null) {
            return special;
        }
        List<String> words = command.arguments();
        return switch (words.getFirst()) {
            case "systemctl" -> systemctl(words);
            case "journalctl" -> ok("one line\nthe last line\n");
            case "id" -> ok("mira\n");
            case "pgrep" -> new CommandResult(1, "", "");
            case "docker" -> ok(docker);
            default -> throw new ProblemException("hosts.program.missing", "", words.getFirst());
        };
    }

    private CommandResult systemctl(List<String> words) {
        if (words.contains("show")) {
            StringBuilder text = new StringBuilder();
            unit.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
            return ok(text.toString());
        }
        if (words.contains("start")) {
            loaded("active", "running");
        } else if (words.contains("stop") || words.contains("reset-failed")) {
            loaded("inactive", "dead");
        } else if (words.contains("enable")) {
            unit.put("UnitFileState", "enabled");
        }
        return ok("");
    }

    private void requireReachable() throws ProblemException {
        if (broken) {
            throw new ProblemException("hosts.ssh.broken", "", "", "fake");
        }
    }

    @Override
    public RunningCommand follow(Command command, Consumer<String> line) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HostFiles files() {
        return this;
    }

    @Override
    public HostConnection connect(String address, int port) throws ProblemException {
        String said = http.orElseThrow(() -> new ProblemException("hosts.connect", "", address, String.valueOf(port)));
        ByteArrayInputStream input = new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        return new HostConnection() {
            @Override
            public InputStream input() {
                return input;
            }

            @Override
            public OutputStream output() {
                return output;
            }

            @Override
            public void close() {}
        };
    }

    void answersReady() {
        http = Optional.of("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"protocol\":1.0,\"status\":\"ready\"}");
    }

    @Override
    public String id() {
        return "ssh:fake";
    }

    @Override
    public String name(Messages messages) {
        return "fake";
    }

    @Override
    public void close() {}

    @Override
    public Optional<FileFacts> facts(String path) throws ProblemException {
        requireReachable();
        return files.containsKey(path)
                ? Optional.of(new FileFacts(path, FileFacts.Kind.FILE, 1, Instant.EPOCH, "root", "root", "rw-r--r--", false))
                : Optional.empty();
    }

    @Override
    public Optional<String> link(String path) {
        return Optional.empty();
    }

    @Override
    public List<String> list(String folder) {
        return List.of();
    }

    @Override
    public HostFile read(String path, int most) throws ProblemException {
        requireReachable();
        FileFacts facts = facts(path).orElseThrow(() -> new ProblemException("hosts.file.missing", "", path));
        byte[] content = files.get(path).getBytes(StandardCharsets.UTF_8);
        return new HostFile(facts, content, FileStamp.of(content));
    }

    @Override
    public byte[] read(String path, long offset, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileStamp replace(String path, byte[] content, FileStamp expected) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(String path) {
        files.remove(path);
    }
}
