package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.security.PublicKey;
import java.util.List;
import java.util.function.Predicate;
import org.apache.sshd.agent.SshAgent;
import org.apache.sshd.agent.SshAgentFactory;
import org.apache.sshd.agent.SshAgentServer;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the user's agent for an authentication. It is never forwarded to other computers. */
final class UnixAgentFactory implements SshAgentFactory {
    private static final Logger LOG = LoggerFactory.getLogger(UnixAgentFactory.class);

    private final String socket;
    private final Predicate<PublicKey> offered;

    UnixAgentFactory(String socket, Predicate<PublicKey> offered) {
        this.socket = socket;
        this.offered = offered;
    }

    @Override
    public List<ChannelFactory> getChannelForwardingFactories(FactoryManager manager) {
        return List.of();
    }

    @Override
    public @Nullable SshAgent createClient(@Nullable Session session, FactoryManager manager) {
        try {
            return UnixAgent.open(socket, offered);
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            LOG.debug("The SSH agent at {} cannot be reached", socket, e);
            return null;
        }
    }

    @Override
    public SshAgentServer createServer(ConnectionService service) throws IOException {
        throw new IOException("the agent is not forwarded");
    }
}
