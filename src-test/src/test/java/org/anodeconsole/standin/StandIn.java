package org.anodeconsole.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import org.anodeconsole.standin.engine.Accounts;
import org.anodeconsole.standin.engine.AnodeRegister;
import org.anodeconsole.standin.engine.Catalogue;
import org.anodeconsole.standin.engine.Taosd;
import org.anodeconsole.standin.faults.Faults;
import org.anodeconsole.standin.wire.Wire;
import org.anodeconsole.standin.wire.WireOptions;

/**
 * A cluster of one server in this process, on the loopback interface. The real driver connects to it over
 * {@code jdbc:TAOS-WS://} and {@code jdbc:TAOS-RS://}; its anodes are real ones and are really called.
 * The user is {@code root} with the password {@code taosdata}; there is no table until one is put into the catalogue.
 */
public final class StandIn implements AutoCloseable {
    private final Taosd taosd;
    private final Faults faults;
    private final Wire wire;
    private final boolean tls;

    private StandIn(Taosd taosd, Faults faults, Wire wire, boolean tls) {
        this.taosd = taosd;
        this.faults = faults;
        this.wire = wire;
        this.tls = tls;
    }

    /**
     * @param port 0 for any free one
     * @param version what the server says it is
     * @param token what the address must carry as {@code ?token=}; null for user and password
     * @param keys to serve TLS with; null for plain sockets
     * @param probeLimit how long an anode may take to answer {@code /list} and {@code /status}
     */
    public record Options(int port, String version, String token, KeyManagerFactory keys, Duration probeLimit) {
        /** A 3.3.6.6 server without TLS that waits 100 ms for anodes, as the measured one did. */
        public static Options standard() {
            return new Options(0, "3.3.6.6.alpha", null, null, Duration.ofMillis(100));
        }

        /** The same, but it waits three seconds for anodes: for tests that must not fail because the machine is busy. */
        public static Options patient() {
            return standard().withProbeLimit(Duration.ofSeconds(3));
        }

        public Options onPort(int other) {
            return new Options(other, version, token, keys, probeLimit);
        }

        public Options ofVersion(String other) {
            return new Options(port, other, token, keys, probeLimit);
        }

        public Options withToken(String wanted) {
            return new Options(port, version, wanted, keys, probeLimit);
        }

        public Options withTls(KeyManagerFactory served) {
            return new Options(port, version, token, served, probeLimit);
        }

        public Options withProbeLimit(Duration longer) {
            return new Options(port, version, token, keys, longer);
        }
    }

    /** @throws IOException when the port is taken */
    public static StandIn start(Options options) throws IOException {
        Faults faults = new Faults();
        Taosd taosd = new Taosd(options.version(), options.probeLimit(), faults);
        Wire wire = new Wire(new WireOptions(options.port(), options.token(), options.keys()), taosd, faults);
        taosd.warmUp(wire.port());
        return new StandIn(taosd, faults, wire, options.keys() != null);
    }

    public int port() {
        return wire.port();
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
    }

    /** Address for the driver over WebSocket, without user and password. */
    public String webSocketUrl() {
        return "jdbc:TAOS-WS://127.0.0.1:" + port() + "/" + (tls ? "?useSSL=true" : "");
    }

    /** The same over REST. */
    public String restUrl() {
        return "jdbc:TAOS-RS://127.0.0.1:" + port() + "/" + (tls ? "?useSSL=true" : "");
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** Databases and tables. */
    public Catalogue catalogue() {
        return taosd.catalogue();
    }

    /** The registered anodes. */
    public AnodeRegister anodes() {
        return taosd.anodes();
    }

    public Accounts accounts() {
        return taosd.accounts();
    }

    /** Every statement that was run, in order. */
    public List<String> statements() {
        return taosd.statements();
    }

    /** How many clients are connected. */
    public int connections() {
        return wire.connections();
    }

    /** Closes every connection; new ones are taken. */
    public void dropConnections() {
        wire.dropConnections();
    }

    /** Closes the port and every connection, as a stopped server does: connections are refused. */
    public void goDown() {
        wire.goDown();
    }

    /** Listens on the same port again. */
    public void comeBack() {
        wire.comeBack();
    }

    /** What killed the server, null while it lives. A dead one takes no connections. */
    public String crashed() {
        return wire.crashed();
    }

    /** Brings a dead server back. */
    public void restart() {
        wire.restart();
    }

    @Override
    public void close() {
        wire.close();
    }
}
