package org.anodeconsole.console.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import org.anodeconsole.anode.protocol.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads uWSGI's statistics: one connects, gets one JSON document, and the connection is closed. */
public final class StatsReader {
    private static final Logger LOG = LoggerFactory.getLogger(StatsReader.class);
    private static final int LIMIT_MILLIS = 1_000;
    private static final int LARGEST_DOCUMENT = 1 << 20;

    private StatsReader() {}

    /** What the statistics at an address say; empty when they cannot be read. Blocks for two seconds at most. */
    public static Optional<Load> read(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, LIMIT_MILLIS);
            socket.setSoTimeout(LIMIT_MILLIS);
            InputStream in = socket.getInputStream();
            byte[] document = in.readNBytes(LARGEST_DOCUMENT);
            return Optional.of(sum(WireJson.mapper().readTree(document).path("workers")));
        } catch (IOException e) {
            LOG.debug("The statistics at {} could not be read", address, e);
            return Optional.empty();
        }
    }

    private static Load sum(JsonNode workers) {
        long requests = 0;
        long exceptions = 0;
        double resident = 0;
        for (JsonNode worker : workers) {
            requests += worker.path("requests").asLong();
            exceptions += worker.path("exceptions").asLong();
            resident += worker.path("rss").asDouble();
        }
        // uWSGI says 0 where memory reports are switched off.
        return new Load(requests, exceptions, resident == 0 ? Double.NaN : resident);
    }
}
