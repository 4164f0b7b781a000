package org.anodeconsole.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.algorithms.stats.LjungBox;
import org.anodeconsole.anode.models.LoadedModels;
import org.anodeconsole.anode.models.ModelLibrary;
import org.anodeconsole.anode.server.AccessControl;
import org.anodeconsole.anode.server.AlgorithmCatalogue;
import org.anodeconsole.anode.server.AnodeServer;
import org.anodeconsole.anode.server.Limits;
import org.anodeconsole.console.client.AnodeAddress;
import org.slf4j.helpers.NOPLogger;

/** The console's own anode in this process, with all its algorithms. */
public final class LiveAnode implements AutoCloseable {
    private final AnodeServer server;

    public LiveAnode() throws IOException {
        server = AnodeServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new AnodeServer.Parts(
                        new AlgorithmCatalogue(Algorithms.detectors(), Algorithms.forecasters(), List.of(), false), LjungBox::isWhiteNoise,
                        Limits.forThisMachine(), new LoadedModels(ModelLibrary.of(Path.of("no-such-directory")), 1), AccessControl.open(),
                        Optional.empty(), NOPLogger.NOP_LOGGER, NOPLogger.NOP_LOGGER));
    }

    public AnodeAddress address() {
        return new AnodeAddress("127.0.0.1", server.address().getPort(), false);
    }

    @Override
    public void close() throws IOException {
        server.stop(Duration.ZERO);
    }
}
