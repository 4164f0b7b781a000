package org.anodeconsole.standin.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.standin.data.ServerCrash;
import org.anodeconsole.standin.faults.Faults;

/** The listening socket and everyone connected to it. Statements run on virtual threads, each request on its own. */
public final class Wire implements AutoCloseable {
    private static final int MOST_BODY_BYTES = 16 << 20;

    private final EventLoopGroup loops = new NioEventLoopGroup(2, Thread.ofPlatform().daemon().name("stand-in-", 1).factory());
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final WireOptions options;
    private final StatementRunner runner;
    private final Faults faults;
    private final SslContext tls;
    private final int port;
    private volatile Channel listening;
    private volatile String crash;

    public Wire(WireOptions options, StatementRunner runner, Faults faults) throws IOException {
        this.options = options;
        this.runner = runner;
        this.faults = faults;
        this.tls = options.tls() == null
                ? null
                : SslContextBuilder.forServer(options.tls()).sslProvider(SslProvider.JDK).build();
        this.listening = listen(options.port());
        this.port = ((InetSocketAddress) listening.localAddress()).getPort();
    }

    private Channel listen(int wanted) {
        return new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        accept(channel);
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted))
                .syncUninterruptibly()
                .channel();
    }

    private void accept(SocketChannel channel) {
        if (faults.refusing() || crash != null) {
            channel.config().setSoLinger(0);
            channel.close();
            return;
        }
        connections.add(channel);
        if (tls != null) {
            channel.pipeline().addLast(tls.newHandler(channel.alloc()));
        }
        channel.pipeline().addLast(
                new HttpServerCodec(), new HttpObjectAggregator(MOST_BODY_BYTES), new HttpDoor(options.token(), this));
    }

    public int port() {
        return port;
    }

    StatementRunner runner() {
        return runner;
    }

    Faults faults() {
        return faults;
    }

    void onItsOwnThread(Runnable request) {
        requests.execute(request);
    }

    /** Waits as a fault wants it. */
    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many clients are connected. */
    public int connections() {
        return connections.size();
    }

    /** Closes every connection, as a restart of the server does; new ones are taken. */
    public void dropConnections() {
        connections.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
    }

    /** The server died: nobody stays connected and nobody comes in until {@link #restart()}. */
    void crash(ServerCrash cause) {
        crash = cause.getMessage();
        connections.close();
    }

    /** What killed the server, null while it lives. */
    public String crashed() {
        return crash;
    }

    public void restart() {
        crash = null;
    }

    /** The port is closed: connections are refused. */
    public void goDown() {
        listening.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
        dropConnections();
    }

    /** Listens on the same port again. */
    public void comeBack() {
        listening = listen(port);
    }

    @Override
    public void close() {
        goDown();
        requests.shutdownNow();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
