package org.anodeconsole.console.hosts;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.jspecify.annotations.Nullable;

/** A connection that is authenticated, with the ones it goes through. */
final class SshLink implements AutoCloseable {
    private final SshClient client;
    private final ClientSession session;
    private final @Nullable SshLink via;

    SshLink(SshClient client, ClientSession session, @Nullable SshLink via) {
        this.client = client;
        this.session = session;
        this.via = via;
    }

    ClientSession session() {
        return session;
    }

    boolean isOpen() {
        return session.isOpen() && session.isAuthenticated() && (via == null || via.isOpen());
    }

    @Override
    public void close() {
        session.close(true);
        client.close(true);
        if (via != null) {
            via.close();
        }
    }
}
