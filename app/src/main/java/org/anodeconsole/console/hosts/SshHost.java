package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.Threads;
import org.apache.sshd.client.channel.ChannelDirectTcpip;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelListener;
import org.apache.sshd.common.channel.ChannelPipedInputStream;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * A computer reached over SSH. The first call connects; after the connection broke the next call connects anew, but nothing
 * that was under way is done again. After a failure it is not tried again for a while, and what the user refused not until
 * {@link #reconnect()}: a page that looks every few seconds must not ask every few seconds.
 */
public final class SshHost implements Host {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration OPEN_LIMIT = Duration.ofSeconds(15);
    /** How long programs that are being ended are waited for when the connection is given up. */
    private static final Duration ENDINGS_LIMIT = Duration.ofSeconds(2);

    private final SshEntry entry;
    private final SshSecrets secrets = new SshSecrets();
    private final SshConfig config;
    private final SshConnector connector;
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile @Nullable SshLink link;
    private @Nullable ProblemException failure;
    private Instant mayTryAgain = Instant.MIN;
    private final SshFiles files = new SshFiles(this);
    private final Set<Thread> endings = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** With the configuration and the keys of this user. */
    public SshHost(SshEntry entry, SshQuestions questions) {
        this(entry, questions, SshConfig.ofThisUser());
    }

    SshHost(SshEntry entry, SshQuestions questions, SshConfig config) {
        this.entry = entry;
        this.config = config;
        this.connector = new SshConnector(config, questions, secrets);
    }

    public SshEntry entry() {
        return entry;
    }

    @Override
    public String id() {
        return "ssh:" + entry.name();
    }

    @Override
    public String name(Messages messages) {
        return entry.name();
    }

    /** The name behind the alias, where {@code ~/.ssh/config} has one. */
    @Override
    public String address() {
        try {
            return config.resolve(entry).host();
        } catch (ProblemException e) {
            return entry.address(); // The next connection says what is wrong with the configuration.
        }
    }

    /** Whether there is a connection now. */
    public boolean isConnected() {
        SshLink now = link;
        return now != null && now.isOpen();
    }

    @Override
    public void reconnect() throws ProblemException, InterruptedException {
        connecting.lockInterruptibly();
        try {
            failure = null;
            disconnect();
            link();
        } finally {
            connecting.unlock();
        }
    }

    /** The connection, made if need be. */
    SshLink link() throws ProblemException, InterruptedException {
        SshLink now = link;
        if (now != null && now.isOpen()) {
            return now;
        }
        connecting.lockInterruptibly();
        try {
            now = link;
            if (now != null && now.isOpen()) {
                return now;
            }
            if (closed) {
                throw SshProblem.broken("", entry.name(), "the host was closed");
            }
            if (failure != null && Instant.now().isBefore(mayTryAgain)) {
                throw failure;
            }
            disconnect();
            SshLink fresh = connector.connect(entry);
            failure = null;
            link = fresh;
            return fresh;
        } catch (ProblemException e) {
            failure = e;
            boolean passes = e.key().equals("hosts.ssh.unreachable") || e.key().equals("hosts.ssh.unknownHost");
            mayTryAgain = passes ? Instant.now().plus(PAUSE) : Instant.MAX;
            throw e;
        } finally {
            connecting.unlock();
        }
    }

    private void disconnect() {
        SshLink now = link;
        link = null;
        if (now != null) {
            now.close();
        }
    }

    @Override
    public CommandResult run(Command command) throws ProblemException, InterruptedException {
        return commands().run(command);
    }

    @Override
    public RunningCommand follow(Command command, Consumer<String> line) throws ProblemException, InterruptedException {
        return commands().follow(command, line);
    }

    private SshCommands commands() throws ProblemException, InterruptedException {
        return new SshCommands(link().session(), entry.name(), this::endAside);
    }

    private void endAside(Runnable end) {
        Thread ending = Thread.ofVirtual().name("ssh-kill").unstarted(() -> {
            try {
                end.run();
            } finally {
                endings.remove(Thread.currentThread());
            }
        });
        endings.add(ending);
        ending.start();
    }

    @Override
    public HostFiles files() {
        return files;
    }

    @Override
    public HostConnection connect(String address, int port) throws ProblemException, InterruptedException {
        SshLink open = link();
        try {
            ChannelDirectTcpip channel = open.session()
                    .createDirectTcpipChannel(new SshdSocketAddress("127.0.0.1", 0), new SshdSocketAddress(address, port));
            channel.addChannelListener(new EndOfInput());
            channel.open().verify(OPEN_LIMIT);
            return new ChannelConnection(channel);
        } catch (IOException | IllegalArgumentException e) {
            if (e instanceof IOException failed) {
                SshProblem.throwIfInterrupted(failed);
            }
            throw open.isOpen()
                    ? new ProblemException("hosts.connect", e.toString(), address, String.valueOf(port))
                    : SshProblem.broken(address + ":" + port, entry.name(), e.toString());
        }
    }

    /** Programs that are being ended there are waited for, but not long. */
    @Override
    public void close() {
        closed = true;
        Threads.join(endings, ENDINGS_LIMIT);
        disconnect();
        secrets.close();
    }

    /** Ends the input when the other side has ended it: the library alone waits until both sides have. */
    private static final class EndOfInput implements ChannelListener {
        @Override
        public void channelStateChanged(Channel channel, String hint) {
            if (channel instanceof ChannelDirectTcpip direct
                    && direct.getChannelState().contains(ClientChannelEvent.EOF)
                    && direct.getInvertedOut() instanceof ChannelPipedInputStream input) {
                input.eof();
            }
        }
    }

    private record ChannelConnection(ChannelDirectTcpip channel) implements HostConnection {
        @Override
        public InputStream input() {
            return channel.getInvertedOut();
        }

        @Override
        public OutputStream output() {
            return channel.getInvertedIn();
        }

        @Override
        public void close() {
            channel.close(false);
        }
    }
}
