package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import org.anodeconsole.anode.config.AnodeSettings;
import org.anodeconsole.anode.server.AnodeServer;
import org.anodeconsole.anode.server.HostAndPort;
import org.anodeconsole.anode.server.StatsServer;
import org.slf4j.Logger;

/** A server together with what belongs to its process: statistics and process file. Closing it drains. */
final class RunningAnode implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final AnodeServer server;
    private final Optional<StatsServer> statistics;
    private final PidFile pidFile;
    private final String url;
    private final Logger log;

    private RunningAnode(AnodeServer server, Optional<StatsServer> statistics, PidFile pidFile, String url, Logger log) {
        this.server = server;
        this.statistics = statistics;
        this.pidFile = pidFile;
        this.url = url;
        this.log = log;
    }

    /**
     * Starts everything the settings ask for.
     *
     * @throws SocketException when the service address is in use or not of this machine; a statistics address in use is only reported
     */
    static RunningAnode start(AnodeSettings settings, AnodeServer.Parts parts) throws IOException {
        Logger log = parts.appLog();
        checkResolved(settings.http());
        AnodeServer server = AnodeServer.start(settings.http(), parts);
        String url = (parts.tls().isPresent() ? "https://" : "http://") + HostAndPort.text(server.address());
        PidFile pidFile = PidFile.write(settings.pidFile());
        parts.catalogue().names().forEach(name -> log.info("register service: {}", name));
        log.info("process {} serves {}", pidFile.pid(), url);
        if (!settings.http().getAddress().isLoopbackAddress() && !parts.access().asksForToken()) {
            log.warn("{} can be reached from other machines and anyone who reaches it may use it;"
                    + " bind 127.0.0.1, or let a firewall admit only the TDengine servers", url);
        }
        return new RunningAnode(server, statistics(server, settings, log), pidFile, url, log);
    }

    private static Optional<StatsServer> statistics(AnodeServer server, AnodeSettings settings, Logger log) {
        if (settings.stats().isEmpty()) {
            return Optional.empty();
        }
        InetSocketAddress address = settings.stats().get();
        try {
            checkResolved(address);
            return Optional.of(StatsServer.start(address, server::statistics, log));
        } catch (IOException e) {
            log.warn("no statistics: cannot listen on {} ({}); change stats in taosanode.ini", HostAndPort.text(address),
                    e.getMessage());
            return Optional.empty();
        }
    }

    private static void checkResolved(InetSocketAddress address) throws SocketException {
        if (address.isUnresolved()) {
            throw new SocketException("the name " + address.getHostString() + " is not known on this machine");
        }
    }

    String url() {
        return url;
    }

    /** Refuses new requests, lets those under way finish for at most ten seconds, and tidies up. */
    @Override
    public void close() throws IOException {
        server.stop(GRACE);
        if (statistics.isPresent()) {
            statistics.get().close();
        }
        pidFile.close();
        log.info("stopped");
    }
}
