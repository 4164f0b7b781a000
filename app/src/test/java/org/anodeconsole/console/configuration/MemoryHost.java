package org.anodeconsole.console.configuration;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.FileFacts;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.HostConnection;
import org.anodeconsole.console.hosts.HostFile;
import org.anodeconsole.console.hosts.HostFiles;
import org.anodeconsole.console.hosts.RunningCommand;
import org.anodeconsole.console.hosts.StaleFileException;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/** A computer that exists in memory alone: files, folders, ports that are taken, and commands that are written down. */
final class MemoryHost implements Host, HostFiles {
    final Map<String, byte[]> content = new ConcurrentHashMap<>();
    final Set<String> folders = ConcurrentHashMap.newKeySet();
    final Set<Integer> taken = ConcurrentHashMap.newKeySet();
    final List<Command> commands = new ArrayList<>();
    /** What replacing a file fails with; empty when it works. */
    volatile String refusal = "";
    volatile String owner = "root";
    volatile String mode = "rw-r--r--";
    volatile Function<Command, CommandResult> programs = command -> new CommandResult(0, "", "");
    volatile int replaced;

    void put(String path, String text) {
        content.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    String text(String path) {
        return new String(content.get(path), StandardCharsets.UTF_8);
    }

    @Override
    public String id() {
        return "ssh:memory";
    }

    @Override
    public String name(Messages messages) {
        return "memory";
    }

    @Override
    public CommandResult run(Command command) {
        commands.add(command);
        return programs.apply(command);
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
        if (!taken.contains(port)) {
            throw new ProblemException("hosts.connect", "", address, String.valueOf(port));
        }
        return new HostConnection() {
            @Override
            public InputStream input() {
                return InputStream.nullInputStream();
            }

            @Override
            public OutputStream output() {
                return OutputStream.nullOutputStream();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {}

    @Override
    public Optional<FileFacts> facts(String path) {
        if (folders.contains(path)) {
            return Optional.of(new FileFacts(path, FileFacts.Kind.FOLDER, 0, Instant.EPOCH, owner, "root", "rwxr-xr-x", true));
        }
        return Optional.ofNullable(content.get(path))
                .map(bytes -> new FileFacts(path, FileFacts.Kind.FILE, bytes.length, Instant.EPOCH, owner, "root", mode, true));
    }

    @Override
    public Optional<String> link(String path) {
        return Optional.empty();
    }

    @Override
    public List<String> list(String folder) {
        return List.copyOf(new TreeSet<>(new TreeMap<>(content).keySet()));
    }

    @Override
    public HostFile read(String path, int most) throws ProblemException {
        byte[] bytes = content.get(path);
        if (bytes == null) {
            throw new ProblemException("hosts.file.missing", "", path);
        }
        return new HostFile(facts(path).orElseThrow(), bytes.clone(), FileStamp.of(bytes));
    }

    @Override
    public byte[] read(String path, long offset, int most) {
        return content.get(path);
    }

    @Override
    public synchronized FileStamp replace(String path, byte[] bytes, FileStamp expected) throws ProblemException {
        if (!refusal.isEmpty() && content.containsKey(path)) {
            throw new ProblemException(refusal, "", path);
        }
        byte[] old = content.get(path);
        FileStamp found = old == null ? FileStamp.MISSING : FileStamp.of(old);
        if (!found.equals(expected)) {
            throw new StaleFileException(path, found);
        }
        content.put(path, bytes.clone());
        replaced++;
        return FileStamp.of(bytes);
    }

    @Override
    public void delete(String path) {
        content.remove(path);
    }
}
