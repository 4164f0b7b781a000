package org.anodeconsole.console.hosts;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.sshd.agent.common.AbstractAgentProxy;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** The user's SSH agent, over its Unix socket. It lists its keys and signs; the keys stay with it. */
final class UnixAgent extends AbstractAgentProxy {
    private static final int LARGEST_ANSWER = 1 << 20;

    private final SocketChannel channel;
    private final Predicate<PublicKey> offered;

    private UnixAgent(SocketChannel channel, Predicate<PublicKey> offered) {
        super(null);
        this.channel = channel;
        this.offered = offered;
    }

    /** @param offered the keys of it that may be used */
    static UnixAgent open(String socket, Predicate<PublicKey> offered) throws IOException {
        return new UnixAgent(SocketChannel.open(UnixDomainSocketAddress.of(socket)), offered);
    }

    @Override
    public Iterable<? extends Map.Entry<PublicKey, String>> getIdentities() throws IOException {
        List<Map.Entry<PublicKey, String>> identities = new ArrayList<>();
        for (Map.Entry<PublicKey, String> identity : super.getIdentities()) {
            if (offered.test(identity.getKey())) {
                identities.add(identity);
            }
        }
        return identities;
    }

    @Override
    protected synchronized Buffer request(Buffer request) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(request.array(), request.rpos(), request.available());
        while (out.hasRemaining()) {
            channel.write(out);
        }
        int length = read(4).getInt();
        if (length < 1 || length > LARGEST_ANSWER) {
            throw new IOException("the SSH agent's answer has " + length + " bytes");
        }
        return new ByteArrayBuffer(read(length).array());
    }

    private ByteBuffer read(int length) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(length);
        while (in.hasRemaining()) {
            if (channel.read(in) < 0) {
                throw new EOFException("the SSH agent went away");
            }
        }
        return in.flip();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
