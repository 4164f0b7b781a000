package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.net.Socket;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/** A computer that exists in memory alone: its programs are a function, its files a map, its connections real ones to here. */
public class MemoryHost implements Host, HostFiles {
    public final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    public final Map<String, String> links = new ConcurrentHashMap<>();
    public final List<String> commands = new CopyOnWriteArrayList<>();
    public final List<Consumer<String>> followers = new CopyOnWriteArrayList<>();
    public volatile Function<String, CommandResult> programs = command -> new CommandResult(0, "", "");
    public volatile boolean followed;
    public volatile ProblemException trouble;

    public void folder(String path) {
        contents.put(path, new byte[0]);
        links.put(path, "");
    }

    public void file(String path, String text) {
        contents.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public void append(String path, String text) {
        byte[] before = contents.getOrDefault(path, new byte[0]);
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        contents.put(path, all);
    }

    public void link(String path, String target) {
        links.put(path, target);
    }

    @Override
    public String id() {
        return "memory";
    }

    @Override
    public String name(Messages messages) {
        return "Memory";
    }

    @Override
    public CommandResult run(Command command) {
        commands.add(command.toString());
        return programs.apply(command.toString());
    }

    @Override
    public RunningCommand follow(Command command, Consumer<String> line) {
        commands.add(command.toString());
        followers.add(line);
        followed = true;
        return new RunningCommand() {
            @Override
            public boolean isRunning() {
                return followed;
            }

            @Override
            public void close() {
                followed = false;
            }
        };
    }

    @Override
    public HostFiles files() {
        return this;
    }

    @Override
    public HostConnection connect(String address, int port) throws ProblemException {
        try {
            Socket socket = new Socket(address, port);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            return new HostConnection() {
                @Override
                public InputStream input() {
                    return in;
                }

                @Override
                public OutputStream output() {
                    return out;
                }

                @Override
                public void close() {
                    try {
                        socket.close();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }
            };
        } catch (IOException e) {
            throw new ProblemException("hosts.connect", e.toString(), address, String.valueOf(port));
        }
    }

    @Override
    public Optional<FileFacts> facts(String path) throws ProblemException {
        if (trouble != null) {
            throw trouble;
        }
        String target = links.getOrDefault(path, "");
        String real = target.isEmpty() ? path : target;
        byte[] content = contents.get(real);
        if (content == null) {
            return Optional.empty();
        }
        FileFacts.Kind kind = links.getOrDefault(real, "x").isEmpty() ? FileFacts.Kind.FOLDER : FileFacts.Kind.FILE;
        return Optional.of(new FileFacts(real, kind, content.length, Instant.EPOCH, "", "", "rw-r--r--", true));
    }

    @Override
    public Optional<String> link(String path) {
        return Optional.ofNullable(links.get(path)).filter(target -> !target.isEmpty());
    }

    @Override
    public List<String> list(String folder) {
        return new ArrayList<>();
    }

    @Override
    public HostFile read(String path, int most) throws ProblemException {
        FileFacts facts = facts(path).orElseThrow(() -> new ProblemException("problem.unforeseen", "", path + " is missing"));
        byte[] content = contents.getOrDefault(facts.path(), new byte[0]);
        return new HostFile(facts, content, FileStamp.of(content));
    }

    @Override
    public byte[] read(String path, long offset, int most) {
        byte[] content = contents.getOrDefault(path, new byte[0]);
        int from = (int) Math.min(offset, content.length);
        return Arrays.copyOfRange(content, from, Math.min(content.length, from + most));
    }

    @Override
    public FileStamp replace(String path, byte[] content, FileStamp expected) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(String path) {
        contents.remove(path);
    }

    @Override
    public void close() {}
}
